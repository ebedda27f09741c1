<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>ActionsPanel</name>
    <message>
        <source>查看…</source>
        <translation>Look at…</translation>
    </message>
    <message>
        <source>先等一等…</source>
        <translation>Wait a while…</translation>
    </message>
    <message>
        <source>更多行动 ›</source>
        <translation>More ›</translation>
    </message>
    <message>
        <source>行动</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>问身边的人</source>
        <translation>Ask someone close</translation>
    </message>
    <message>
        <source>不再回应</source>
        <translation>Stop responding</translation>
    </message>
    <message>
        <source>停手不转</source>
        <translation>Stop the transfer</translation>
    </message>
    <message>
        <source>更多行动</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>继续报案</source>
        <translation>Go on reporting</translation>
    </message>
    <message>
        <source>看什么都要一点时间。</source>
        <translation>Every look takes a little time.</translation>
    </message>
    <message>
        <source>想细看什么？</source>
        <translation>What would you like to look at?</translation>
    </message>
    <message>
        <source>等 {0} 分钟</source>
        <translation>Wait {0} minutes</translation>
    </message>
    <message>
        <source>先放一放，等多久？</source>
        <translation>Let it rest: for how long?</translation>
    </message>
    <message>
        <source>情境里的时间会往前走。</source>
        <translation>Time in the story will move on.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>BankApp</name>
    <message>
        <source>账户余额</source>
        <translation>Account balance</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>银行消息</source>
        <translation>Messages from the bank</translation>
    </message>
    <message>
        <source>银行正在处理</source>
        <translation>The bank is working on it</translation>
    </message>
    <message>
        <source>户名核对</source>
        <translation>Check payee name</translation>
    </message>
    <message>
        <source>请逐项核对</source>
        <translation>Please check every item</translation>
    </message>
</context>
<context>
    <name>BankWords</name>
    <message>
        <source>网上银行 · 付款审批</source>
        <translation>Online banking · Payment approval</translation>
    </message>
    <message>
        <source>现在没有待批的付款申请。</source>
        <translation>No payment request is waiting for approval.</translation>
    </message>
    <message>
        <source>付款申请</source>
        <translation>Payment request</translation>
    </message>
    <message>
        <source>批准之后，这笔钱就会转出。</source>
        <translation>Once approved, the money leaves the account.</translation>
    </message>
    <message>
        <source>批准付款</source>
        <translation>Approve payment</translation>
    </message>
    <message>
        <source>仍要批准</source>
        <translation>Approve anyway</translation>
    </message>
    <message>
        <source>已批准，钱已转出</source>
        <translation>Approved, money sent</translation>
    </message>
    <message>
        <source>已转出</source>
        <translation>Money sent</translation>
    </message>
    <message>
        <source>网上银行 · 转账</source>
        <translation>Online banking · Transfer</translation>
    </message>
    <message>
        <source>现在没有待付款项。</source>
        <translation>There is nothing to pay at the moment.</translation>
    </message>
    <message>
        <source>转账</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>确认之后，这笔钱就会转出。</source>
        <translation>Once confirmed, the money leaves the account.</translation>
    </message>
    <message>
        <source>确认转账</source>
        <translation>Confirm transfer</translation>
    </message>
    <message>
        <source>仍要付款</source>
        <translation>Pay anyway</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>疑点 {0}</source>
        <translation>Doubts {0}</translation>
    </message>
    <message>
        <source>佐证 {0}</source>
        <translation>Proofs {0}</translation>
    </message>
</context>
<context>
    <name>BriefSheet</name>
    <message>
        <source>你是 {0}</source>
        <translation>You are {0}</translation>
    </message>
    <message>
        <source>这是演练：里面的人、号码和钱都是编的，不会接触任何真实账户。对方可能是骗子，也可能是真的，请自己判断。</source>
        <translation>This is an exercise: the people, numbers and money are made up, and no real account is touched. The other side may be a fraudster or may be genuine. Judge for yourself.</translation>
    </message>
    <message>
        <source>这次被找上的不是你。钱在对方手里，你能做的是劝：先听，再一起核实。</source>
        <translation>This time it is not you who was approached. The money is in someone else&apos;s hands; what you can do is talk to them: listen first, then check together.</translation>
    </message>
    <message>
        <source>这次由你审批。你一批准，钱就会付出去；拿不准，可以先退回、先核实。</source>
        <translation>This time you approve. Once you approve, the money is paid; if you are not sure, send it back and check first.</translation>
    </message>
    <message>
        <source>先不练了</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>继续演练</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>CallApp</name>
    <message>
        <source>挂断</source>
        <translation>Hang up</translation>
    </message>
    <message>
        <source>没有通话</source>
        <translation>No call</translation>
    </message>
    <message>
        <source>拨出的号码</source>
        <translation>Number dialled</translation>
    </message>
    <message>
        <source>自称 {0}</source>
        <translation>Claims to be {0}</translation>
    </message>
    <message>
        <source>现在没有来电</source>
        <translation>Nobody is calling</translation>
    </message>
    <message>
        <source>你打出的电话</source>
        <translation>Your call</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>Incoming call</translation>
    </message>
    <message>
        <source>{0} · 通话已结束</source>
        <translation>{0} · ended</translation>
    </message>
    <message>
        <source>刚接通</source>
        <translation>just connected</translation>
    </message>
    <message>
        <source>已 {0} 分钟</source>
        <translation>{0} min so far</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0} · 已转接</source>
        <translation>{0} · transferred</translation>
    </message>
    <message>
        <source>通话字幕</source>
        <translation>Captions of the call</translation>
    </message>
    <message>
        <source>{0}正在说</source>
        <translation>{0} is speaking</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>The other side</translation>
    </message>
    <message>
        <source>来电号码</source>
        <translation>Caller&apos;s number</translation>
    </message>
</context>
<context>
    <name>CaptionDelegate</name>
    <message>
        <source>我</source>
        <translation>Me</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>演练样例</source>
        <translation>Exercise sample</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>收款人名册</source>
        <translation>Listed payees</translation>
    </message>
    <message>
        <source>新增收款人</source>
        <translation>New payees</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>拨打</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>拨打 {0} {1}</source>
        <translation>Call {0} {1}</translation>
    </message>
</context>
<context>
    <name>Debrief</name>
    <message>
        <source>{0} 小时</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} 分钟</source>
        <translation>{0} min</translation>
    </message>
</context>
<context>
    <name>DebriefModel</name>
    <message>
        <source>复盘：{0}</source>
        <translation>Debrief: {0}</translation>
    </message>
    <message>
        <source>这一次是真的</source>
        <translation>This time it was genuine</translation>
    </message>
    <message>
        <source>{0}诈骗</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>这是一起</source>
        <translation>This was a scam:</translation>
    </message>
    <message>
        <source>疑点</source>
        <translation>Doubts</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Proofs</translation>
    </message>
    <message>
        <source>找到 {0} / {1}</source>
        <translation>found {0} of {1}</translation>
    </message>
    <message>
        <source>标错 {0}</source>
        <translation>{0} marked wrongly</translation>
    </message>
    <message>
        <source>没有标错</source>
        <translation>none marked wrongly</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>never</translation>
    </message>
    <message>
        <source>{0} ✓</source>
        <translation>{0} ✓</translation>
    </message>
    <message>
        <source>{0} “{1}”</source>
        <translation>{0} “{1}”</translation>
    </message>
    <message>
        <source>{0}：{1}。按回车跳到原话</source>
        <translation>{0}: {1}. Press Enter for the line</translation>
    </message>
    <message>
        <source>{0}骗局</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>这一次</source>
        <translation>This time</translation>
    </message>
    <message>
        <source>重来不计分，复习日期不变</source>
        <translation>A retry does not count; the review date stays</translation>
    </message>
    <message>
        <source>下次复习</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>{0} 月 {1} 日再练一次</source>
        <translation>Practise again on {0}/{1}</translation>
    </message>
</context>
<context>
    <name>DebriefPage</name>
    <message>
        <source>回到演练</source>
        <translation>Back to practice</translation>
    </message>
    <message>
        <source>再来一次</source>
        <translation>Play again</translation>
    </message>
    <message>
        <source>下一个情境</source>
        <translation>Next situation</translation>
    </message>
    <message>
        <source>复盘</source>
        <translation>Debrief</translation>
    </message>
    <message>
        <source>{0}。{1}{2}</source>
        <translation>{0}. {1} {2}</translation>
    </message>
    <message>
        <source>总分 {0} 分。</source>
        <translation>Total: {0} points.</translation>
    </message>
</context>
<context>
    <name>DialBar</name>
    <message>
        <source>怀疑刻度</source>
        <translation>Suspicion dial</translation>
    </message>
</context>
<context>
    <name>DialPanel</name>
    <message>
        <source>你现在怎么看</source>
        <translation>Your view now</translation>
    </message>
    <message>
        <source>已锁定，再改不计分</source>
        <translation>Locked: changes no longer count</translation>
    </message>
    <message>
        <source>你现在
怎么看</source>
        <translation>Your view
now</translation>
    </message>
    <message>
        <source>已锁定，
再改不计分</source>
        <translation>Locked: changes
no longer count</translation>
    </message>
    <message>
        <source>随时可改，虚线是刚才的看法</source>
        <translation>Change it any time; dashed: before</translation>
    </message>
</context>
<context>
    <name>DirectoryApp</name>
    <message>
        <source>这些号码是你原来就有的。对方给的号码不会列在这里。</source>
        <translation>You had these numbers before. Numbers given by the other side are not listed here.</translation>
    </message>
    <message>
        <source>通讯录里没有号码。可以拨 96110 或 110。</source>
        <translation>There are no numbers in the directory. You can call 96110 or 110.</translation>
    </message>
    <message>
        <source>通讯录</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>消息</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>{0}正在输入</source>
        <translation>{0} is typing</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>The other side</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>应用</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>前面的应用</source>
        <translation>Apps before these</translation>
    </message>
    <message>
        <source>后面的应用</source>
        <translation>Apps after these</translation>
    </message>
</context>
<context>
    <name>DockButton</name>
    <message>
        <source>{0}，有新内容 {1} 条</source>
        <translation>{0}, {1} new</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>收款户名</source>
        <translation>Payee name</translation>
    </message>
    <message>
        <source>收款账号</source>
        <translation>Payee account</translation>
    </message>
    <message>
        <source>转出时间</source>
        <translation>Sent at</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>到账情况以银行通知为准。</source>
        <translation>The bank will tell when the money has arrived.</translation>
    </message>
    <message>
        <source>尾号 {0}</source>
        <translation>ending in {0}</translation>
    </message>
</context>
<context>
    <name>ErrorBanner</name>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>两边的证据</source>
        <translation>Evidence on both sides</translation>
    </message>
    <message>
        <source>点一条，跳到原话</source>
        <translation>Choose one to see the line</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>证据板</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>两边都要找</source>
        <translation>Look on both sides</translation>
    </message>
    <message>
        <source>标错也扣分，随时可以撤回。</source>
        <translation>A wrong mark costs points; take it back at any time.</translation>
    </message>
    <message>
        <source>打开证据板，疑点 {0} 处，佐证 {1} 处</source>
        <translation>Open the board, {0} doubts and {1} proofs</translation>
    </message>
    <message>
        <source>打开证据板</source>
        <translation>Open the evidence board</translation>
    </message>
</context>
<context>
    <name>EvidenceSheet</name>
    <message>
        <source>证据板</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>标错也扣分，随时可以撤回。</source>
        <translation>A wrong mark costs points; take it back at any time.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>你打给{0}</source>
        <translation>You called {0}</translation>
    </message>
    <message>
        <source>你看了资料</source>
        <translation>You looked at the profile</translation>
    </message>
    <message>
        <source>你看了号码</source>
        <translation>You looked at the number</translation>
    </message>
    <message>
        <source>你看了信头</source>
        <translation>You opened the mail header</translation>
    </message>
    <message>
        <source>你查了户名</source>
        <translation>You checked the payee</translation>
    </message>
    <message>
        <source>你细看了文件</source>
        <translation>You studied the document</translation>
    </message>
    <message>
        <source>你查了单据</source>
        <translation>You checked the records</translation>
    </message>
</context>
<context>
    <name>JudgementSheet</name>
    <message>
        <source>故事讲到这里，你怎么判断？</source>
        <translation>The story ends here. What is your judgement?</translation>
    </message>
    <message>
        <source>你现在怎么看？</source>
        <translation>How do you see it now?</translation>
    </message>
    <message>
        <source>先给出你的判断，再看真相。按 1 到 5 也可以。</source>
        <translation>Judge first, then see the truth. You can also press 1 to 5.</translation>
    </message>
    <message>
        <source>选一格，故事再往下走。按 1 到 5 也可以。</source>
        <translation>Choose a step, and the story goes on. Keys 1 to 5 work too.</translation>
    </message>
    <message>
        <source>再看一眼材料</source>
        <translation>Look at the material again</translation>
    </message>
</context>
<context>
    <name>KnockBanner</name>
    <message>
        <source>去看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>刚刚</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>先停在这里？</source>
        <translation>Stop here for now?</translation>
    </message>
    <message>
        <source>这是演练，随时可以停；进度已经保存，下次从这里接着练。</source>
        <translation>This is an exercise and you can stop at any time; your progress is kept, and you can go on from here.</translation>
    </message>
    <message>
        <source>这是演练，随时可以停。这一段是从旧处重来的，不计分，也不保存。</source>
        <translation>This is an exercise and you can stop at any time. This stretch is a retry: it is neither scored nor kept.</translation>
    </message>
    <message>
        <source>继续演练</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>离开</source>
        <translation>Leave</translation>
    </message>
</context>
<context>
    <name>MarkSheet</name>
    <message>
        <source>这句话怎么标？</source>
        <translation>How do you mark this line?</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>没有对得上的。换个说法，或清空搜索。</source>
        <translation>Nothing matches. Try other words, or clear the search.</translation>
    </message>
    <message>
        <source>不标了</source>
        <translation>Do not mark it</translation>
    </message>
    <message>
        <source>1  疑点：这句不对劲</source>
        <translation>1  Doubt: something is wrong here</translation>
    </message>
    <message>
        <source>2  佐证：这句能证实</source>
        <translation>2  Proof: this shows that it is real</translation>
    </message>
    <message>
        <source>搜索是哪一种</source>
        <translation>Search the kinds</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>常见</source>
        <translation>Common</translation>
    </message>
    <message>
        <source>怎么找上门</source>
        <translation>How they reach you</translation>
    </message>
    <message>
        <source>怎么稳住你</source>
        <translation>How they hold you</translation>
    </message>
    <message>
        <source>要你做什么</source>
        <translation>What they want of you</translation>
    </message>
    <message>
        <source>钱往哪里走</source>
        <translation>Where the money goes</translation>
    </message>
    <message>
        <source>{0}（已标）</source>
        <translation>{0} (marked)</translation>
    </message>
    <message>
        <source>搜索，比如：验证码、催、转账</source>
        <translation>Search, for example: code, hurry, transfer</translation>
    </message>
    <message>
        <source>搜索，比如：号码、系统、合同</source>
        <translation>Search, for example: number, system, contract</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>疑点</source>
        <translation>Doubt</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Proof</translation>
    </message>
</context>
<context>
    <name>NeedStrip</name>
    <message>
        <source>回到{0}</source>
        <translation>Back to {0}</translation>
    </message>
    <message>
        <source>这一幕结束了。</source>
        <translation>The scene is over.</translation>
    </message>
    <message>
        <source>看复盘</source>
        <translation>See the debrief</translation>
    </message>
    <message>
        <source>给出判断</source>
        <translation>Give your judgement</translation>
    </message>
    <message>
        <source>先说说你现在怎么看，再往下走。</source>
        <translation>Say first what you think now.</translation>
    </message>
    <message>
        <source>110 正在等你报清情况。</source>
        <translation>110 is waiting for your report.</translation>
    </message>
    <message>
        <source>继续报案</source>
        <translation>Go on with the report</translation>
    </message>
    <message>
        <source>“{0}”里还等你回话。</source>
        <translation>Somebody is waiting for your reply in “{0}”.</translation>
    </message>
    <message>
        <source>“{0}”里还有话没看完。</source>
        <translation>There is more to read in “{0}”.</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>同一个开头，另一种讲法；不计分。</source>
        <translation>The same beginning, told the other way; it does not count.</translation>
    </message>
    <message>
        <source>真遇到紧急情况，请直接拨打 110；拿不准，拨 96110。</source>
        <translation>In a real emergency call 110; if you are not sure, call 96110.</translation>
    </message>
    <message>
        <source>真的长什么样</source>
        <translation>What the genuine one looks like</translation>
    </message>
    <message>
        <source>假的会怎么来</source>
        <translation>How the fake one goes</translation>
    </message>
</context>
<context>
    <name>PayeeButton</name>
    <message>
        <source>付给{0}，{1}</source>
        <translation>Pay {0}, {1}</translation>
    </message>
</context>
<context>
    <name>PaymentSheet</name>
    <message>
        <source>收款户名</source>
        <translation>Payee name</translation>
    </message>
    <message>
        <source>收款账号</source>
        <translation>Payee account</translation>
    </message>
    <message>
        <source>收款银行</source>
        <translation>Payee bank</translation>
    </message>
    <message>
        <source>转账金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>收款人来源</source>
        <translation>Payee comes from</translation>
    </message>
    <message>
        <source>收款人名册</source>
        <translation>Listed payees</translation>
    </message>
    <message>
        <source>新增收款人</source>
        <translation>New payees</translation>
    </message>
</context>
<context>
    <name>PlainApp</name>
    <message>
        <source>群资料</source>
        <translation>Group info</translation>
    </message>
    <message>
        <source>对方资料</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>消息</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>这里还没有消息。</source>
        <translation>No messages yet.</translation>
    </message>
    <message>
        <source>{0}正在输入</source>
        <translation>{0} is typing</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>The other side</translation>
    </message>
    <message>
        <source>细看文件</source>
        <translation>Study the file</translation>
    </message>
    <message>
        <source>网页</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>还没有收到短信。</source>
        <translation>No text messages yet.</translation>
    </message>
    <message>
        <source>有新短信</source>
        <translation>A new text message</translation>
    </message>
    <message>
        <source>发送号码</source>
        <translation>Sender&apos;s number</translation>
    </message>
    <message>
        <source>邮件正文</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>旁白</source>
        <translation>Narration</translation>
    </message>
    <message>
        <source>还没有什么可说的。</source>
        <translation>Nothing to tell yet.</translation>
    </message>
    <message>
        <source>还没有收到邮件。</source>
        <translation>No mail yet.</translation>
    </message>
    <message>
        <source>正在收邮件</source>
        <translation>Fetching mail</translation>
    </message>
    <message>
        <source>细看附件</source>
        <translation>See the attachment</translation>
    </message>
    <message>
        <source>信头</source>
        <translation>Mail header</translation>
    </message>
    <message>
        <source>页面内容</source>
        <translation>Page content</translation>
    </message>
    <message>
        <source>还没有打开页面。</source>
        <translation>No page is open.</translation>
    </message>
    <message>
        <source>页面正在打开</source>
        <translation>The page is opening</translation>
    </message>
    <message>
        <source>细看</source>
        <translation>Look closer</translation>
    </message>
    <message>
        <source>查单据</source>
        <translation>Check records</translation>
    </message>
    <message>
        <source>文书内容</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>还没有文书。</source>
        <translation>No document yet.</translation>
    </message>
    <message>
        <source>正在打开文书</source>
        <translation>The document is opening</translation>
    </message>
    <message>
        <source>当面说的话</source>
        <translation>What is said in person</translation>
    </message>
    <message>
        <source>现在没有人在跟你说话。</source>
        <translation>Nobody is talking to you now.</translation>
    </message>
    <message>
        <source>{0}正在说</source>
        <translation>{0} is speaking</translation>
    </message>
</context>
<context>
    <name>RealCard</name>
    <message>
        <source>真实发生过</source>
        <translation>It really happened</translation>
    </message>
    <message>
        <source>现实中是这样</source>
        <translation>How it really goes</translation>
    </message>
</context>
<context>
    <name>ReplyButton</name>
    <message>
        <source>对{0}说</source>
        <translation>To {0}</translation>
    </message>
    <message>
        <source>只在心里，或动手做</source>
        <translation>Done or thought, not said</translation>
    </message>
    <message>
        <source>回复 {0}：{1}</source>
        <translation>Reply {0}: {1}</translation>
    </message>
</context>
<context>
    <name>ReplyTray</name>
    <message>
        <source>长按一句：标疑点 / 标佐证</source>
        <translation>Hold a line: mark a doubt or a proof</translation>
    </message>
    <message>
        <source>你打算怎么办？</source>
        <translation>What will you do?</translation>
    </message>
    <message>
        <source>你对{0}怎么说？</source>
        <translation>What do you say to {0}?</translation>
    </message>
    <message>
        <source>还能回 {0} 句，电话过后再说</source>
        <translation>Replies open here: {0}, after the call</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>展开</source>
        <translation>Unfold</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>110 接通了：先报什么？</source>
        <translation>110 is on the line: what do you say first?</translation>
    </message>
    <message>
        <source>按你要说的先后点选，再点一次取消。每说一项要一分钟，钱还在往外走。</source>
        <translation>Click the items in the order you would say them; click again to take one back. Each takes a minute, and the money is still moving.</translation>
    </message>
    <message>
        <source>教学设定，不代表真实止付率。</source>
        <translation>A teaching model, not a real recovery rate.</translation>
    </message>
    <message>
        <source>再看一眼材料</source>
        <translation>Look at the material again</translation>
    </message>
    <message>
        <source>就这样报</source>
        <translation>Report this</translation>
    </message>
    <message>
        <source>黄金时间 已过 {0} 分钟</source>
        <translation>Golden time: {0} min gone</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>{0} 分</source>
        <translation>{0} points</translation>
    </message>
    <message>
        <source>{0} 分 · 重来不计分</source>
        <translation>{0} points · a retry does not count</translation>
    </message>
    <message>
        <source>达标</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>未达标</source>
        <translation>Not passed</translation>
    </message>
</context>
<context>
    <name>RingCard</name>
    <message>
        <source>来电</source>
        <translation>Incoming call</translation>
    </message>
    <message>
        <source>先不理，让它响完</source>
        <translation>Let it ring</translation>
    </message>
    <message>
        <source>归属地</source>
        <translation>Registered in</translation>
    </message>
    <message>
        <source>通讯录</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>以前打来</source>
        <translation>Called before</translation>
    </message>
    <message>
        <source>未显示</source>
        <translation>not shown</translation>
    </message>
    <message>
        <source>没有这个号码</source>
        <translation>not in it</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>never</translation>
    </message>
    <message>
        <source>来电：{0}</source>
        <translation>Incoming call: {0}</translation>
    </message>
    <message>
        <source>响了 {0} 秒</source>
        <translation>ringing for {0} s</translation>
    </message>
</context>
<context>
    <name>RiskStep</name>
    <message>
        <source>银行提示</source>
        <translation>A word from the bank</translation>
    </message>
    <message>
        <source>这一笔：{0}，付给{1}。</source>
        <translation>This payment: {0} to {1}.</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>{0}，{1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>还有 {0} 条</source>
        <translation>{0} more</translation>
    </message>
    <message>
        <source>这一边什么也没有。</source>
        <translation>Nothing on this side.</translation>
    </message>
    <message>
        <source>疑点</source>
        <translation>Doubts</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Proofs</translation>
    </message>
    <message>
        <source>{0}，{1} 处</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>SideMarks</name>
    <message>
        <source>还没有。哪句不对劲？长按它，标到这里。</source>
        <translation>None yet. What is wrong? Press long on the line.</translation>
    </message>
    <message>
        <source>还没有。哪句能证实？长按它，标到这里。</source>
        <translation>None yet. What shows that it is real? Press long on the line.</translation>
    </message>
    <message>
        <source>撤回疑点：{0}，“{1}”</source>
        <translation>Take back the doubt: {0}, “{1}”</translation>
    </message>
    <message>
        <source>撤回佐证：{0}，“{1}”</source>
        <translation>Take back the proof: {0}, “{1}”</translation>
    </message>
    <message>
        <source>撤回这个标记</source>
        <translation>Take this mark back</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
</context>
<context>
    <name>StageFacts</name>
    <message>
        <source>{0}（不计分）</source>
        <translation>{0} (not scored)</translation>
    </message>
</context>
<context>
    <name>StageHeader</name>
    <message>
        <source>‹ 退出</source>
        <translation>‹ Leave</translation>
    </message>
    <message>
        <source>退出演练</source>
        <translation>Leave the exercise</translation>
    </message>
    <message>
        <source>再看一遍情境说明</source>
        <translation>Read the brief again</translation>
    </message>
    <message>
        <source>情境时间</source>
        <translation>Story time</translation>
    </message>
    <message>
        <source>黄金时间</source>
        <translation>Golden time</translation>
    </message>
    <message>
        <source>已付款</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>教学设定，不代表真实止付率</source>
        <translation>A teaching model, not a real recovery rate</translation>
    </message>
    <message>
        <source>你是 {0}</source>
        <translation>You are {0}</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>已转出 {0}</source>
        <translation>{0} has left</translation>
    </message>
    <message>
        <source>已过 {0} 分钟</source>
        <translation>{0} min gone</translation>
    </message>
</context>
<context>
    <name>StagePage</name>
    <message>
        <source>已锁定，再改不计分</source>
        <translation>Locked: changes no longer count</translation>
    </message>
</context>
<context>
    <name>StageSheets</name>
    <message>
        <source>想问谁？</source>
        <translation>Whom would you like to ask?</translation>
    </message>
    <message>
        <source>打给你信得过的人。</source>
        <translation>Call someone you trust.</translation>
    </message>
    <message>
        <source>打给谁，用哪个号码？</source>
        <translation>Call whom, by which number?</translation>
    </message>
    <message>
        <source>每个号码后面写着它从哪里来。</source>
        <translation>Each number says where it comes from.</translation>
    </message>
</context>
<context>
    <name>StageVoice</name>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}有新内容。{1}</source>
        <translation>New in {0}. {1}</translation>
    </message>
    <message>
        <source>现在可以回话，有 {0} 句可选，按数字键选。</source>
        <translation>You can answer now. {0} to choose from, by number key.</translation>
    </message>
    <message>
        <source>来电：{0}。{1}</source>
        <translation>Incoming call: {0}. {1}</translation>
    </message>
    <message>
        <source>通话结束了。</source>
        <translation>The call has ended.</translation>
    </message>
    <message>
        <source>正在和 {0} 通话。</source>
        <translation>On a call with {0}.</translation>
    </message>
    <message>
        <source>已转出 {0} 元，收款人 {1}。</source>
        <translation>{0} yuan sent to {1}.</translation>
    </message>
    <message>
        <source>已标疑点：{0}。</source>
        <translation>Marked as a doubt: {0}.</translation>
    </message>
    <message>
        <source>已标佐证：{0}。</source>
        <translation>Marked as a proof: {0}.</translation>
    </message>
    <message>
        <source>已撤回疑点：{0}。</source>
        <translation>Doubt taken back: {0}.</translation>
    </message>
    <message>
        <source>已撤回佐证：{0}。</source>
        <translation>Proof taken back: {0}.</translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message>
        <source>疑点 {0}</source>
        <translation>Doubts {0}</translation>
    </message>
    <message>
        <source>佐证 {0}</source>
        <translation>Proofs {0}</translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message>
        <source>现在没有可以拨打的号码。可以先用别的办法核实。</source>
        <translation>There is no number to call at the moment. You can check in another way first.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>{0} · 来源：{1}</source>
        <translation>{0} · from: {1}</translation>
    </message>
    <message>
        <source>{0} · 对方给的</source>
        <translation>{0} · given by the other side</translation>
    </message>
</context>
<context>
    <name>ThreadModel</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>我</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>旁白</source>
        <translation>Narration</translation>
    </message>
    <message>
        <source>{0}，{1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}：</source>
        <translation>{0}: </translation>
    </message>
    <message>
        <source>（{0}）</source>
        <translation> ({0})</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>已标疑点：{0}</source>
        <translation>marked as doubt: {0}</translation>
    </message>
    <message>
        <source>已标佐证：{0}</source>
        <translation>marked as proof: {0}</translation>
    </message>
    <message>
        <source>（附件：{0}）</source>
        <translation> (attachment: {0})</translation>
    </message>
</context>
<context>
    <name>TraceCard</name>
    <message>
        <source>你的判断怎么走</source>
        <translation>How your judgement went</translation>
    </message>
    <message>
        <source>实线计分，虚线是锁定以后的，不计分</source>
        <translation>The solid line counts; the dashed one came after the lock and does not</translation>
    </message>
    <message>
        <source>旧版情境：付款以后的不计分</source>
        <translation>An older story: what came after the payment does not count</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>你的判断怎么走：{0}</source>
        <translation>How your judgement went: {0}</translation>
    </message>
    <message>
        <source>{0} 开头：{1}</source>
        <translation>{0} opening: {1}</translation>
    </message>
    <message>
        <source>{0} 从这里看得出来</source>
        <translation>{0} it could be told</translation>
    </message>
    <message>
        <source>{0} 从这里看得准</source>
        <translation>{0} it could be known</translation>
    </message>
    <message>
        <source>{0} 锁定：{1}</source>
        <translation>{0} locked: {1}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0} 揭晓</source>
        <translation>{0} the truth is out</translation>
    </message>
</context>
<context>
    <name>TranscriptCard</name>
    <message>
        <source>逐句回看</source>
        <translation>Line by line</translation>
    </message>
    <message>
        <source>{0} 句</source>
        <translation>{0} lines</translation>
    </message>
    <message>
        <source>全部 {0}</source>
        <translation>All {0}</translation>
    </message>
    <message>
        <source>疑点 {0}</source>
        <translation>Doubts {0}</translation>
    </message>
    <message>
        <source>佐证 {0}</source>
        <translation>Proofs {0}</translation>
    </message>
    <message>
        <source>我的决定 {0}</source>
        <translation>My decisions {0}</translation>
    </message>
</context>
<context>
    <name>TranscriptList</name>
    <message>
        <source>逐句回看</source>
        <translation>Line by line</translation>
    </message>
    <message>
        <source>从这里重来（不计分）</source>
        <translation>Retry from here (not scored)</translation>
    </message>
    <message>
        <source>从这里重来（不计分）：{0}</source>
        <translation>Retry from here (not scored): {0}</translation>
    </message>
    <message>
        <source>回到这个决定之前，换一种做法试试。</source>
        <translation>Go back to before this decision and try something else.</translation>
    </message>
</context>
<context>
    <name>TranscriptWriter</name>
    <message>
        <source>不计好坏</source>
        <translation>Not graded</translation>
    </message>
    <message>
        <source>你的判断</source>
        <translation>Your judgement</translation>
    </message>
    <message>
        <source>第一次判断</source>
        <translation>First judgement</translation>
    </message>
    <message>
        <source>锁定的判断，计分</source>
        <translation>Locked judgement; it counts</translation>
    </message>
    <message>
        <source>后来的判断，不计分</source>
        <translation>Later judgement; it does not count</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0}–{1}</source>
        <translation>{0}–{1}</translation>
    </message>
    <message>
        <source>{0} 句</source>
        <translation>{0} lines</translation>
    </message>
    <message>
        <source>疑点 {0}</source>
        <translation>doubts {0}</translation>
    </message>
    <message>
        <source>佐证 {0}</source>
        <translation>proofs {0}</translation>
    </message>
    <message>
        <source>决定 {0}</source>
        <translation>decisions {0}</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>按回车展开或收起</source>
        <translation>Press Enter to unfold or fold</translation>
    </message>
    <message>
        <source>{0}，“{1}”，{2}</source>
        <translation>{0}, “{1}”, {2}</translation>
    </message>
    <message>
        <source>{0} ✓</source>
        <translation>{0} ✓</translation>
    </message>
    <message>
        <source>你标了“{0}”，这句话说明不了这个。</source>
        <translation>You marked “{0}”; this line does not show that.</translation>
    </message>
    <message>
        <source>{0}  {1}</source>
        <translation>{0}  {1}</translation>
    </message>
    <message>
        <source>你</source>
        <translation>You</translation>
    </message>
    <message>
        <source>旁白</source>
        <translation>Narrator</translation>
    </message>
    <message>
        <source>{0}（实为{1}）</source>
        <translation>{0} (really {1})</translation>
    </message>
    <message>
        <source>［{0}］{1}</source>
        <translation>[{0}] {1}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>最早能停下的一刻 {0}：{1}</source>
        <translation>The first moment to stop, {0}: {1}</translation>
    </message>
    <message>
        <source>比这一次的结尾早{0}</source>
        <translation>That is{0} before the end of this sitting</translation>
    </message>
    <message>
        <source>你说</source>
        <translation>You said</translation>
    </message>
    <message>
        <source>你的决定</source>
        <translation>Your decision</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>更好的一步</source>
        <translation>A better step</translation>
    </message>
    <message>
        <source>按回车从这里重来</source>
        <translation>Press Enter to retry from here</translation>
    </message>
    <message>
        <source>看准</source>
        <translation>Seen to be genuine</translation>
    </message>
    <message>
        <source>从这一刻起，判断在正确的一边。</source>
        <translation>From this moment your judgement is on the right side.</translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
</context>
<context>
    <name>TypingStrip</name>
    <message>
        <source>点一下，不等了</source>
        <translation>Click to skip the wait</translation>
    </message>
    <message>
        <source>已暂停。按空格继续</source>
        <translation>Paused. Space goes on</translation>
    </message>
    <message>
        <source>点一下，出下一句（空格、回车也行）</source>
        <translation>Click for the next line (or Space, Enter)</translation>
    </message>
    <message>
        <source>下面还有没看的，点一下往下看</source>
        <translation>More below: click to go down</translation>
    </message>
</context>
</TS>
