<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>ActionsPanel</name>
    <message>
        <source>查看…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先等一等…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更多行动 ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续向 110 报案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问身边的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不再回应</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停手不转</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更多行动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看什么都要一点时间。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>想细看什么？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等 {0} 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先放一放，等多久？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情境里的时间会往前走。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BankApp</name>
    <message>
        <source>账户余额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>银行消息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>银行正在处理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>户名核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请逐项核对</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BankWords</name>
    <message>
        <source>网上银行 · 付款审批</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在没有待批的付款申请。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>付款申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准之后，这笔钱就会转出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准付款</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>仍要批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已批准，转账已提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网上银行 · 转账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在没有待付款项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认之后，这笔钱就会转出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认转账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>仍要付款</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转账已提交</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BriefSheet</name>
    <message>
        <source>你是 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是演练：里面的人、号码和钱都是编的，不会接触任何真实账户。对方可能是骗子，也可能是真的，请自己判断。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次被找上的不是你。钱在对方手里，你能做的是劝：先听，再一起核实。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次由你审批。你一批准，钱就会付出去；拿不准，可以先退回、先核实。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先不练了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续演练</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallApp</name>
    <message>
        <source>挂断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有通话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自称 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在没有来电</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通话已结束</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通话中 · 刚接通</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通话中 · 已 {0} 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通话字幕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}正在说</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来电号码</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptionDelegate</name>
    <message>
        <source>我</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>演练·伪造样例</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>收款人名册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新增收款人</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>拨打</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拨打 {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CueDialog</name>
    <message>
        <source>这里哪里不对劲？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有对得上的破绽。换个说法，或清空搜索。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不标了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索破绽</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索，比如：验证码、催、转账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>常见</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>怎么找上门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>怎么稳住你</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要你做什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钱往哪里走</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}（已标）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Debrief</name>
    <message>
        <source>{0} 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 分钟</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DebriefModel</name>
    <message>
        <source>复盘：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一次是真的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}诈骗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是一起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}骗局</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有追回：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>交出去的信息：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受委屈的人：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一次不判断真假，只看怎么处置。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>识破时间：钱转出之前，判断还没有落到“诈骗”一边。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>识破时间：到最后，判断还没有落到“诈骗”一边。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看准时间：到最后，判断还没有落到“正常”一边。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>识破时间 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看准时间 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，比钱转出早{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，比结尾早{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>破绽</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>应对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只看造成了多少损害</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果定档，功夫定分：结果 {0} 分，总分在 {1} 到 {2} 之间；{3}决定落在其中哪里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 句</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事实卡 {0}：现在的资料里已经没有。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重来不计分，复习日期不变</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下次复习</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 月 {1} 日再练一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>付款前没有拨过刻度，按“多半正常”算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>付款时刻度停在“{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>刻度停在“{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一次没有破绽可找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>识破 {0} 句，漏看 {1} 句</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有要计分的决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文未印年份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源：《{0}》，{1}，{2}（事实卡 {3}）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DebriefPage</name>
    <message>
        <source>回到演练</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再来一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一个情境</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逐句回看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}。{1}{2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialBar</name>
    <message>
        <source>怀疑刻度</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialPanel</name>
    <message>
        <source>你现在怎么看</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DirectoryApp</name>
    <message>
        <source>这些号码是你原来就有的。对方给的号码不会列在这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通讯录里没有号码。可以拨 96110 或 110。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通讯录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>消息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}正在输入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>应用</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DockButton</name>
    <message>
        <source>{0}，有新内容 {1} 条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>到账情况以银行通知为准。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>付给{0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorBanner</name>
    <message>
        <source>详情</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重试</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>证据板</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已标记 {0} 处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只标你觉得不对的地方，标错会扣分。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>长按一句话就能标记，点右键或选中后按 F 也行。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消标记：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消这个标记</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JudgementSheet</name>
    <message>
        <source>故事讲到这里，你怎么判断？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先给出你的判断，再看真相。按 1 到 5 也可以。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再看一眼材料</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>先停在这里？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是演练，随时可以停；进度已经保存，下次从这里接着练。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是演练，随时可以停。这一段是从旧处重来的，不计分，也不保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续演练</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离开</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayeeButton</name>
    <message>
        <source>付给{0}，{1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaymentSheet</name>
    <message>
        <source>收款户名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收款账号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收款银行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转账金额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用途</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收款人来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收款人名册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新增收款人</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlainApp</name>
    <message>
        <source>群资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>示例.invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>消息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里还没有消息。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}正在输入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>细看文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有收到短信。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有新短信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发送号码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>邮件正文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有收到邮件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在收邮件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>细看附件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>信头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页面内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有打开页面。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页面正在打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>细看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查单据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有文书。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在打开文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当面说的话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在没有人在跟你说话。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}正在说</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplyButton</name>
    <message>
        <source>回复 {0}：{1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplyTray</name>
    <message>
        <source>你怎么回？（也可以用右侧的行动，或切换到其他应用）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>长按消息可标记破绽</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>你怎么回？</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>110 接通了：先报什么？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按你要说的先后点选，再点一次取消。每说一项要一分钟，钱还在往外走。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>教学设定，不代表真实止付率。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再看一眼材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>就这样报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>黄金时间 已过 {0} 分钟</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>这一次的结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本次成绩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>达标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未达标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 分 · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 分 · 重来不计分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>总分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}：{1} 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>真实发生过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现实中是这样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下次这样说</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记住这一点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>真的长什么样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>假的会怎么来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一个开头，另一种讲法；不计分。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>真遇到紧急情况，请直接拨打 110；拿不准，拨 96110。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RiskStep</name>
    <message>
        <source>银行提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一笔：{0}，付给{1}。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>已标记 {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageHeader</name>
    <message>
        <source>‹ 退出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退出演练</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再看一遍情境说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>教学设定，不代表真实止付率</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>你是 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已转出 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已过 {0} 分钟</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagePage</name>
    <message>
        <source>这一幕结束了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看复盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>故事讲完了，还差你的判断。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>给出判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>110 正在等你报清情况。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续报案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”里还等你回话。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回到{0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageSheets</name>
    <message>
        <source>想问谁？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打给你信得过的人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打给谁，用哪个号码？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每个号码后面写着它从哪里来。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message>
        <source>现在没有可以拨打的号码。可以先用别的办法核实。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · 来源：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · 对方给的</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThreadModel</name>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>；</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（附件：{0}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（演练·伪造样例）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（已标记 {0}）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptCard</name>
    <message>
        <source>逐句回看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>左边竖线是你的判断：越靠左越像正常，越靠右越像诈骗，底色是正确的一边。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标红加线的是破绽。{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只看破绽</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只看我的决定</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptList</name>
    <message>
        <source>逐句回看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从这里重来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从这里重来：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回到这个决定之前，换一种做法试试；重来不计分。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptWriter</name>
    <message>
        <source>不计好坏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}，“{1}”，{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>你标了“{0}”，这句话本身没有问题。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>你</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>旁白</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}（实为{1}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>［{0}］{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>；</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最早能停下的一刻 {0}：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>比这一次的结尾早{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更好的一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按回车从这里重来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}  你的判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从这一刻起，判断在正确的一边。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypingStrip</name>
    <message>
        <source>点一下，不等了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>self._clock.self</name>
    <message>
        <source>情境时间</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>self._golden.self</name>
    <message>
        <source>黄金时间</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
