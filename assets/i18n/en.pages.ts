<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>App</name>
    <message>
        <source>反诈演练</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrokenPanel</name>
    <message>
        <source>给编写者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 个情境的文件有错误，暂时不显示，其他情境不受影响。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>错误所在的文件、行和列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看错误</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已复制</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>情境</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fonts</name>
    <message>
        <source>程序自带的中文字体打不开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>训练记录没有受影响。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请重新安装程序。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeModel</name>
    <message>
        <source>欢迎</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}，{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里的来电、消息和转账都是演练，不会真的花一分钱。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每个情境都可能是真的，也可能是骗局，由你来判断。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经演练 {0} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在读取情境…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在读取情境… {0} / {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部情境</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未开始</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接着演</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>守住了 · {0} 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再练一次 · {0} 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>约 {0} 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上次的情境</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一个：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先从这里开始：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上次练过有些日子了，趁没忘再练一遍。真假会重新抽取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>该复习了：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>做过的 {0} 步都留着，从停下的地方继续。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>刚刚开了头，从停下的地方继续。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没演完：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始演练</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>温故：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所有情境都守住过了。同一个开头，下次未必是同一个结局。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再练一次：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上次最好 {0} 分。真假会重新抽取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>夜深了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>早上好</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中午好</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下午好</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>晚上好</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>财务人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>学生</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网购</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>长辈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人人适用</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>怎么称呼你？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不填也能开始。名字和成绩只存在这台电脑上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>你的名字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>就这么叫</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>练过的情境</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部情境</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找情境</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 {0} 个没有练过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每个情境都练过了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有符合的情境，换个词试试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有可以演练的情境。请重新安装程序，或检查 scenarios 文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>zh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>反诈演练</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>详情</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制详情</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>知道了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>技术细节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已复制</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackModel</name>
    <message>
        <source>正在检查情境包，已经看了 {0} 个情境</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”{1} 版已经安装。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在安装情境包，已经写好 {0} 个文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”已经退回 {1} 版。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在检查上一版，已经看了 {0} 个情境</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”已经移除。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一个情境包还没有处理完。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请等它做完，或者点“停下”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>首页上的情境已经跟着更新。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 版 · {1} · {2} · {3} 个情境</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackSection</name>
    <message>
        <source>情境包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>安装情境包…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有安装情境包。拿到 .ftpack 文件后，可以在这里安装。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回上一版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把“{0}”退回 {1} 版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移除…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移除“{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择情境包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情境包 (*.ftpack)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>安装“{0}”？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 版，发布者：{1}，共 {2} 个情境。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先不安装</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确定安装</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移除“{0}”？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>里面的情境不能再演练。演过的记录会留着，重新安装后可以接着练。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不移除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确定移除</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>页面</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>识</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>反诈演练</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情境</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>真相</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结局</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>总分</source>
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
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <source>骗局识破 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没遇到骗局</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>真事误判 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没遇到真事</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>样本还少，先看次数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>骗局</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>真事</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>守住了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>追回来了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>追回一部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受损，已报警</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办成了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>误伤了对方</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>成绩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有成绩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>演完一个情境，这里就会记下结局、分数和你当时的判断，随时可以再看复盘。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去演练</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>总分的变化</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两种错都要防</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每个情境的最好成绩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选中一行，按回车或点一下，就能再看那次的复盘。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>守住了 · {0} 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再练一次 · {0} 分</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsModel</name>
    <message>
        <source>文字大小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>特大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外观</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>浅色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>深色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方打字的停顿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正常</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>快进，不停顿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>界面动画</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>减少动画</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情境语言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会删除：“{0}”这个名字，{1} 次演完的演练和 {2} 次没演完的演练，包括每一步决定、每一项成绩。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会留下：其他学员的记录，文字大小、外观这些设置，还有全部情境。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>旁边还有 {0} 份旧备份，里面可能也有这些记录。确定不要了，请自己到文件夹里删除。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”的记录已经删除。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示与节奏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我的记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记录所在的文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存放在</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清除我的记录…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部清除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>学员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加为新学员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在是谁在练</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关于</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fraudtrainer {0}，反电信网络诈骗演练</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序全程离线：不联网，不上传，也不收集任何信息。演练中的人物、账户和单位均为虚构。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序代码采用 Apache-2.0 许可，情境采用 CC BY 4.0 许可。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑上没有中文字体时，改用自带的 FT Sans SC（由 Noto Sans CJK SC 裁剪改名，OFL 1.1 许可）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清除我的记录？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删掉以后找不回来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不删了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确定清除</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>总分的变化</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从早到晚：{0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>反诈演练</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>技术细节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制详情</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
