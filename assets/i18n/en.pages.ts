<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>怎么用，有哪些键</source>
        <translation>Help and keys</translation>
    </message>
    <message>
        <source>关闭程序</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>查找情境</source>
        <translation>Find a situation</translation>
    </message>
    <message>
        <source>选择一条回复</source>
        <translation>Choose a reply</translation>
    </message>
    <message>
        <source>标记选中的消息：1 疑点，2 佐证</source>
        <translation>Mark the selected message: 1 doubt, 2 proof</translation>
    </message>
    <message>
        <source>打开判断</source>
        <translation>Go to your judgement</translation>
    </message>
    <message>
        <source>打开行动</source>
        <translation>Go to the actions</translation>
    </message>
    <message>
        <source>离开情境，进度会留着</source>
        <translation>Leave the situation; your progress is kept</translation>
    </message>
    <message>
        <source>暂停，或接着看</source>
        <translation>Pause, or go on</translation>
    </message>
    <message>
        <source>不等了，直接看</source>
        <translation>Stop waiting and read on</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open a folder</translation>
    </message>
    <message>
        <source>保存文件</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>到下一个问题</source>
        <translation>Go to the next problem</translation>
    </message>
    <message>
        <source>从选中的场景试演</source>
        <translation>Try it out from the selected scene</translation>
    </message>
    <message>
        <source>全部走法走一遍</source>
        <translation>Run every plan</translation>
    </message>
    <message>
        <source>开始证明</source>
        <translation>Start proving</translation>
    </message>
    <message>
        <source>右边放大或还原</source>
        <translation>Widen or restore the right side</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>反诈演练</source>
        <translation>Fraud Trainer</translation>
    </message>
</context>
<context>
    <name>BrokenPanel</name>
    <message>
        <source>给编写者</source>
        <translation>For authors</translation>
    </message>
    <message>
        <source>{0} 个情境的文件有错误，暂时不显示，其他情境不受影响。</source>
        <translation>Situations hidden for now because their files have errors: {0}. The others are not affected.</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>错误所在的文件、行和列</source>
        <translation>File, line and column of each error</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>看错误</source>
        <translation>Show the errors</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>情境</source>
        <translation>Situations</translation>
    </message>
</context>
<context>
    <name>Deck</name>
    <message>
        <source>最近几次</source>
        <translation>Your last sittings</translation>
    </message>
    <message>
        <source>怎么练</source>
        <translation>How to practise</translation>
    </message>
    <message>
        <source>真遇到了，打这几个电话</source>
        <translation>When it is real, these numbers</translation>
    </message>
    <message>
        <source>像平时一样看消息、接电话、付钱。每个情境可能是真的，也可能是骗局。</source>
        <translation>Read, answer and pay as you always do. Every situation may be genuine, or a scam.</translation>
    </message>
    <message>
        <source>哪句话让你起疑，选中它按 F 标记；看法变了，随时拨动“你现在怎么看”。</source>
        <translation>If words make you doubt, select them and press F. Move the dial whenever your view changes.</translation>
    </message>
    <message>
        <source>演完看复盘：哪句话本可以告诉你，哪一步可以抽身，下次说什么。</source>
        <translation>Then read the debrief: which words could have told you, where to step out, what to say next time.</translation>
    </message>
    <message>
        <source>正在被骗，或者钱刚转走：马上报警，先说账户、户名、金额和时间。</source>
        <translation>It is happening, or the money has just gone: call the police at once. Account, name, sum and time first.</translation>
    </message>
    <message>
        <source>拿不准真假：打过去问一问。它打来时请接，那是来劝阻的。</source>
        <translation>You are not sure: call and ask. When it calls you, answer: it calls to stop a loss.</translation>
    </message>
    <message>
        <source>它发来的短信是预警：先停下，别再转账。</source>
        <translation>A text message from it is a warning: stop, and transfer nothing more.</translation>
    </message>
    <message>
        <source>看这次的复盘</source>
        <translation>Read this debrief</translation>
    </message>
    <message>
        <source>{0}，{1}，看复盘</source>
        <translation>{0}, {1}, read the debrief</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>查找位置(&amp;I)：</source>
        <translation>&amp;Look in:</translation>
    </message>
    <message>
        <source>文件类型(&amp;T)：</source>
        <translation>Files of &amp;type:</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>怎么用</source>
        <translation>How it works</translation>
    </message>
    <message>
        <source>这一页</source>
        <translation>This page</translation>
    </message>
    <message>
        <source>Tab 换到下一处，方向键在列表里移动，回车选定。</source>
        <translation>Tab goes on, the arrows move within a list, Enter chooses.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>蓝色那一条是建议你接着做的。也可以点任何一张卡片。同一个情境，这次可能是真的，下次可能是骗局，开头分不出来。</source>
        <translation>The blue bar proposes what to do next. You can also click any card. The same situation may be genuine this time and a scam the next: its beginning does not tell.</translation>
    </message>
    <message>
        <source>左边换应用，中间看消息、选回复，右边是随时可用的行动、你标记的话和你的看法。拿不准就先核实：打电话、看资料、问 96110，都不会算错。</source>
        <translation>Change the app at the left, read and answer in the middle; at the right are what you can do at any time, what you marked and your view. If in doubt, check first: calling, looking at a profile and asking 96110 are never wrong.</translation>
    </message>
    <message>
        <source>左边逐句回看：哪句是破绽，你当时怎么判断，每一步做得怎样。右边是结果和分数。从任何一个决定都可以重来，重来不计分。</source>
        <translation>At the left is every line: which were cues, how you judged then, how each step was. At the right are result and score. You can start again from any decision; that is not scored.</translation>
    </message>
    <message>
        <source>两种错一样要紧：被骗局骗过，和冤枉了真事。点一行，就能再看那次的复盘。</source>
        <translation>Two errors weigh the same: being taken in by a scam, and suspecting what is genuine. Click a row to read that debrief again.</translation>
    </message>
    <message>
        <source>打开一个情境文件夹，左边改文字，右边看剧情图、试演、走法和证明。出了错会指到那一行，点“看规则”看怎么改。写好了点“发布”，放到首页或者做成情境包。</source>
        <translation>Open the folder of a situation: write at the left; graph, trial, plans and proof are at the right. An error points at its line; “About rule” says how to mend it. When it is done, “Publish” puts it on the home page or makes a pack.</translation>
    </message>
    <message>
        <source>选了就生效，不用保存。滚轮和方向键都能翻页。</source>
        <translation>What you choose holds at once; nothing needs saving.</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Marking</translation>
    </message>
    <message>
        <source>长按一句话、点右键，或者选中后按 F：让你起疑的标疑点（按 1），能证实的标佐证（按 2），再选是哪一种。一句话两边都可以标。骗局里有假佐证，真事里也有让人起疑的话，两边都要找。标错也扣分，随时可以在证据板上撤回。</source>
        <translation>Press long on a line, click it with the right button, or select it and press F: mark as a doubt what makes you suspicious (press 1), as a proof what shows that it is real (press 2); then choose the kind. A line may be marked on both sides. Scams hold fake proofs, and genuine matters hold words that look suspicious, so look for both. A wrong mark costs points; it can be taken back on the board at any time.</translation>
    </message>
    <message>
        <source>你现在怎么看</source>
        <translation>What do you think now?</translation>
    </message>
    <message>
        <source>从“肯定正常”到“肯定诈骗”五档，随时可以改。拨得越准分越高，拨得越绝对、错了扣得越多，拿不准就停在“说不准”。付款那一刻停在哪里，就按哪里算。</source>
        <translation>Five steps from certainly genuine to certainly fraud, which you can change at any time. The closer to the truth, the more points; the surer and wrong, the fewer. If you cannot tell, say so. Where it stands when you pay is what counts.</translation>
    </message>
    <message>
        <source>怎么算分</source>
        <translation>How it is scored</translation>
    </message>
    <message>
        <source>结果先定档：钱和信息守住了、没有冤枉人，总分才过 60。判断、破绽和应对再定档里的高低。应对按当时看得到的情况评，不按后来的结局评。</source>
        <translation>The outcome sets the band: only with money and data kept and nobody wronged does the total pass 60. Judgement, cues and conduct set the place within it. Conduct is rated by what could be seen then, not by how it came out.</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>演练中</source>
        <translation>While you practise</translation>
    </message>
    <message>
        <source>随时可用</source>
        <translation>At any time</translation>
    </message>
    <message>
        <source>挑选情境时</source>
        <translation>While you choose a situation</translation>
    </message>
    <message>
        <source>编写时</source>
        <translation>While you write</translation>
    </message>
</context>
<context>
    <name>HomeModel</name>
    <message>
        <source>欢迎</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>{0}，{1}</source>
        <translation>{1}, {0}</translation>
    </message>
    <message>
        <source>这里的来电、消息和转账都是演练，不会真的花一分钱。</source>
        <translation>The calls, messages and transfers here are only practice. No real money is ever spent.</translation>
    </message>
    <message>
        <source>每个情境都可能是真的，也可能是骗局，由你来判断。</source>
        <translation>Every situation may be genuine or may be a scam. You be the judge.</translation>
    </message>
    <message>
        <source>已经演练 {0} 次</source>
        <translation>Sittings so far: {0}</translation>
    </message>
    <message>
        <source>正在读取情境…</source>
        <translation>Reading the situations…</translation>
    </message>
    <message>
        <source>正在读取情境… {0} / {1}</source>
        <translation>Reading the situations… {0} / {1}</translation>
    </message>
    <message>
        <source>全部情境</source>
        <translation>All situations</translation>
    </message>
    <message>
        <source>{0} · 难度：{1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>自己写的</source>
        <translation>Your own</translation>
    </message>
    <message>
        <source>接着演</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>约 {0} 分钟</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>上次的情境</source>
        <translation>The last situation</translation>
    </message>
    <message>
        <source>下一个：{0}</source>
        <translation>Next: {0}</translation>
    </message>
    <message>
        <source>先从这里开始：{0}</source>
        <translation>Start here: {0}</translation>
    </message>
    <message>
        <source>还没练过，{0}。{1}</source>
        <translation>Not practised yet, {0}. {1}</translation>
    </message>
    <message>
        <source>上次练过有些日子了，趁没忘再练一遍。真假会重新抽取。</source>
        <translation>It has been a while since you practised this. Go through it again before it fades. Whether it is genuine is drawn anew.</translation>
    </message>
    <message>
        <source>该复习了：{0}</source>
        <translation>Due for review: {0}</translation>
    </message>
    <message>
        <source>做过的 {0} 步都留着，从停下的地方继续。</source>
        <translation>Steps kept: {0}. Carry on where you stopped.</translation>
    </message>
    <message>
        <source>刚刚开了头，从停下的地方继续。</source>
        <translation>You had only just begun. Carry on where you stopped.</translation>
    </message>
    <message>
        <source>还没演完：{0}</source>
        <translation>Not finished yet: {0}</translation>
    </message>
    <message>
        <source>开始演练</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>温故：{0}</source>
        <translation>Revisit: {0}</translation>
    </message>
    <message>
        <source>再练一次：{0}</source>
        <translation>Try again: {0}</translation>
    </message>
    <message>
        <source>上次最好 {0} 分。真假会重新抽取。</source>
        <translation>Your best so far is {0} points. Whether it is genuine is drawn anew.</translation>
    </message>
    <message>
        <source>{0} · {1} 分</source>
        <translation>{0} · {1} points</translation>
    </message>
    <message>
        <source>再练一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>每个情境都通过了。同一个开头，下次未必是同一个结局。</source>
        <translation>You have passed every situation. The same beginning may end differently next time.</translation>
    </message>
    <message>
        <source>夜深了</source>
        <translation>It is late</translation>
    </message>
    <message>
        <source>早上好</source>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>中午好</source>
        <translation>Good day</translation>
    </message>
    <message>
        <source>下午好</source>
        <translation>Good afternoon</translation>
    </message>
    <message>
        <source>晚上好</source>
        <translation>Good evening</translation>
    </message>
    <message>
        <source>财务人员</source>
        <translation>Finance staff</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>网购</source>
        <translation>Online shoppers</translation>
    </message>
    <message>
        <source>长辈</source>
        <translation>Older people</translation>
    </message>
    <message>
        <source>人人适用</source>
        <translation>Everyone</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>怎么称呼你？</source>
        <translation>What shall we call you?</translation>
    </message>
    <message>
        <source>不填也能开始。名字和成绩只存在这台电脑上。</source>
        <translation>You can start without a name. Names and results stay on this computer.</translation>
    </message>
    <message>
        <source>你的名字</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>就这么叫</source>
        <translation>Use this name</translation>
    </message>
    <message>
        <source>练过的情境</source>
        <translation>Situations practised</translation>
    </message>
    <message>
        <source>全部情境</source>
        <translation>All situations</translation>
    </message>
    <message>
        <source>查找情境</source>
        <translation>Find a situation</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>还有 {0} 个没有练过</source>
        <translation>{0} not practised yet</translation>
    </message>
    <message>
        <source>每个情境都练过了</source>
        <translation>You have practised every situation</translation>
    </message>
    <message>
        <source>没有符合的情境，换个词试试。</source>
        <translation>No situation matches. Try another word.</translation>
    </message>
    <message>
        <source>还没有可以演练的情境。请重新安装程序，或检查 scenarios 文件夹。</source>
        <translation>There is nothing to practise yet. Please install the program again, or check the scenarios folder.</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>工作往来</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>陌生来电</source>
        <translation>Unknown callers</translation>
    </message>
    <message>
        <source>网购与快递</source>
        <translation>Shopping and parcels</translation>
    </message>
    <message>
        <source>理财与贷款</source>
        <translation>Money and loans</translation>
    </message>
    <message>
        <source>求职兼职</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>社交交友</source>
        <translation>Friends and dates</translation>
    </message>
    <message>
        <source>家里人</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>zh</source>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>反诈演练</source>
        <translation>Fraud Trainer</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>复制详情</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>技术细节</source>
        <translation>Technical details</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>PackModel</name>
    <message>
        <source>正在检查情境包，已经看了 {0} 个情境</source>
        <translation>Checking the pack. Situations checked: {0}</translation>
    </message>
    <message>
        <source>正在安装情境包，已经写好 {0} 个文件</source>
        <translation>Installing the pack. Files written: {0}</translation>
    </message>
    <message>
        <source>正在检查上一版，已经看了 {0} 个情境</source>
        <translation>Checking the previous version. Situations checked: {0}</translation>
    </message>
    <message>
        <source>已签名</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>没有签名</source>
        <translation>not signed</translation>
    </message>
    <message>
        <source>{0} 版 · {1} · {2} · {3} 个情境</source>
        <translation>Version {0} · {1} · {2} · situations: {3}</translation>
    </message>
</context>
<context>
    <name>PackSection</name>
    <message>
        <source>情境包</source>
        <translation>Situation packs</translation>
    </message>
    <message>
        <source>安装情境包…</source>
        <translation>Install a pack…</translation>
    </message>
    <message>
        <source>停下</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>还没有安装情境包。拿到 .ftpack 文件后，可以在这里安装。</source>
        <translation>No packs are installed yet. Once you have a .ftpack file, you can install it here.</translation>
    </message>
    <message>
        <source>退回上一版</source>
        <translation>Go back a version</translation>
    </message>
    <message>
        <source>把“{0}”退回 {1} 版</source>
        <translation>Take “{0}” back to version {1}</translation>
    </message>
    <message>
        <source>移除…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>移除“{0}”</source>
        <translation>Remove “{0}”</translation>
    </message>
    <message>
        <source>选择情境包</source>
        <translation>Choose a pack</translation>
    </message>
    <message>
        <source>情境包 (*.ftpack)</source>
        <translation>Situation packs (*.ftpack)</translation>
    </message>
    <message>
        <source>安装“{0}”？</source>
        <translation>Install “{0}”?</translation>
    </message>
    <message>
        <source>{0} 版，发布者：{1}，共 {2} 个情境。</source>
        <translation>Version {0}, published by {1}. Situations: {2}.</translation>
    </message>
    <message>
        <source>先不安装</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>确定安装</source>
        <translation>Install</translation>
    </message>
    <message>
        <source>移除“{0}”？</source>
        <translation>Remove “{0}”?</translation>
    </message>
    <message>
        <source>里面的情境不能再演练。演过的记录会留着，重新安装后可以接着练。</source>
        <translation>Its situations can no longer be practised. Your results are kept, and you can go on once it is installed again.</translation>
    </message>
    <message>
        <source>不移除</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>确定移除</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>演练</source>
        <translation>Practise</translation>
    </message>
    <message>
        <source>成绩</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>编写</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>识</source>
        <translation>识</translation>
    </message>
    <message>
        <source>反诈演练</source>
        <translation>Fraud Trainer</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>情境</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>真相</source>
        <translation>Truth</translation>
    </message>
    <message>
        <source>结局</source>
        <translation>Ending</translation>
    </message>
    <message>
        <source>总分</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>破绽</source>
        <translation>Clues</translation>
    </message>
    <message>
        <source>应对</source>
        <translation>Conduct</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <source>骗局识破 {0}</source>
        <translation>Scams seen through: {0}</translation>
    </message>
    <message>
        <source>还没遇到骗局</source>
        <translation>No scam met yet</translation>
    </message>
    <message>
        <source>真事误判 {0}</source>
        <translation>Genuine matters suspected: {0}</translation>
    </message>
    <message>
        <source>还没遇到真事</source>
        <translation>Nothing genuine met yet</translation>
    </message>
    <message>
        <source>样本还少，先看次数。</source>
        <translation>There are few sittings so far, so look at the counts.</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>成绩</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>还没有成绩</source>
        <translation>No results yet</translation>
    </message>
    <message>
        <source>演完一个情境，这里就会记下结局、分数和你当时的判断，随时可以再看复盘。</source>
        <translation>When you finish a situation, its ending, your points and your judgement are kept here, and you can read the debrief again at any time.</translation>
    </message>
    <message>
        <source>去演练</source>
        <translation>Go and practise</translation>
    </message>
    <message>
        <source>总分的变化</source>
        <translation>Your totals over time</translation>
    </message>
    <message>
        <source>两种错都要防</source>
        <translation>Two errors to guard against</translation>
    </message>
    <message>
        <source>每次演完得多少分，一次比一次怎么样。</source>
        <translation>What each sitting scored, from one to the next.</translation>
    </message>
    <message>
        <source>骗局识破了几个，真事冤枉了几个。两种错一样要紧。</source>
        <translation>How many scams were spotted, how many genuine matters wronged. Both errors weigh alike.</translation>
    </message>
    <message>
        <source>每个情境的最好成绩</source>
        <translation>Best result in each situation</translation>
    </message>
    <message>
        <source>哪个已经守住，哪个还该再练一次。</source>
        <translation>Which you have kept safe in, and which to practise again.</translation>
    </message>
    <message>
        <source>全部记录</source>
        <translation>All sittings</translation>
    </message>
    <message>
        <source>点一行就能再看那次的复盘：哪句话本可以告诉你。</source>
        <translation>A row opens its debrief: which words could have told you.</translation>
    </message>
    <message>
        <source>选中一行，按回车或点一下，就能再看那次的复盘。</source>
        <translation>Select a row and press Enter, or click it, to read that debrief again.</translation>
    </message>
    <message>
        <source>{0} 次</source>
        <translation>Played: {0}</translation>
    </message>
    <message>
        <source>再练一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>{0} · {1} 分</source>
        <translation>{0} · {1} points</translation>
    </message>
</context>
<context>
    <name>SettingsModel</name>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Very large</translation>
    </message>
    <message>
        <source>投影</source>
        <translation>Projector</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>界面动画</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>减少动画</source>
        <translation>Reduced</translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>出话快慢</source>
        <translation>Pace of messages</translation>
    </message>
    <message>
        <source>慢</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>快</source>
        <translation>Fast</translation>
    </message>
    <message>
        <source>按一下出一句</source>
        <translation>One per click</translation>
    </message>
    <message>
        <source>正常时每分钟读</source>
        <translation>Normal reads per minute</translation>
    </message>
    <message>
        <source>{0} 字</source>
        <translation>{0} characters</translation>
    </message>
    <message>
        <source>情境里的铃声</source>
        <translation>Ringing in situations</translation>
    </message>
    <message>
        <source>响</source>
        <translation>On</translation>
    </message>
    <message>
        <source>不响</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>情境语言</source>
        <translation>Language of the stories</translation>
    </message>
    <message>
        <source>会删除：“{0}”这个名字，{1} 次演完的演练和 {2} 次没演完的演练，包括每一步决定、每一项成绩。</source>
        <translation>This deletes the name “{0}” and all sittings (finished: {1}, unfinished: {2}), with every decision and every result.</translation>
    </message>
    <message>
        <source>会留下：其他学员的记录，文字大小、外观这些设置，还有全部情境。</source>
        <translation>This keeps the records of other learners, settings such as text size and appearance, and all situations.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>显示与节奏</source>
        <translation>Display and pace</translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>我的记录</source>
        <translation>My records</translation>
    </message>
    <message>
        <source>记录所在的文件夹</source>
        <translation>Folder of the records</translation>
    </message>
    <message>
        <source>存放在</source>
        <translation>Kept in</translation>
    </message>
    <message>
        <source>清除我的记录…</source>
        <translation>Erase my records…</translation>
    </message>
    <message>
        <source>全部清除</source>
        <translation>Erase everything</translation>
    </message>
    <message>
        <source>学员</source>
        <translation>Learner</translation>
    </message>
    <message>
        <source>名字</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>添加为新学员</source>
        <translation>Add as a new learner</translation>
    </message>
    <message>
        <source>现在是谁在练</source>
        <translation>Who is practising</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>fraudtrainer {0}，反电信网络诈骗演练</source>
        <translation>fraudtrainer {0}, training against telecom and online fraud</translation>
    </message>
    <message>
        <source>程序全程离线：不联网，不上传，也不收集任何信息。演练中的人物、账户和单位均为虚构。</source>
        <translation>The program works entirely offline: it connects to nothing, uploads nothing and collects nothing. All people, accounts and organisations in it are invented.</translation>
    </message>
    <message>
        <source>程序代码采用 Apache-2.0 许可，情境采用 CC BY 4.0 许可。</source>
        <translation>The code is licensed under Apache-2.0, the situations under CC BY 4.0.</translation>
    </message>
    <message>
        <source>电脑上没有中文字体时，改用自带的 FT Sans SC（由 Noto Sans CJK SC 裁剪改名，OFL 1.1 许可）。</source>
        <translation>Where the computer has no Chinese font, the bundled FT Sans SC is used (a renamed subset of Noto Sans CJK SC, licensed under OFL 1.1).</translation>
    </message>
    <message>
        <source>清除我的记录？</source>
        <translation>Erase my records?</translation>
    </message>
    <message>
        <source>删掉以后找不回来。</source>
        <translation>What is deleted cannot be brought back.</translation>
    </message>
    <message>
        <source>不删了</source>
        <translation>Keep them</translation>
    </message>
    <message>
        <source>确定清除</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>上次没有演完，可以从停下的地方继续。</source>
        <translation>You did not finish last time. You can carry on where you stopped.</translation>
    </message>
    <message>
        <source>随时可以离开，做过的决定都会留着。</source>
        <translation>You can leave at any time. The decisions you have made are kept.</translation>
    </message>
    <message>
        <source>从首页拿下</source>
        <translation>Take off home</translation>
    </message>
    <message>
        <source>先不练了</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>从头开始</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>接着演</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>开始演练</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>程序出了点问题</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>刚才那一步没有做成，这是程序的错，不是你的操作有误。</source>
        <translation>The last step did not succeed. That is the program’s fault, not yours.</translation>
    </message>
    <message>
        <source>做过的决定都已经存好，可以接着用。</source>
        <translation>Every decision you made is saved, and you can go on.</translation>
    </message>
    <message>
        <source>如果再次出现，请重新打开程序，并把日志交给维护的人：{0}</source>
        <translation>If it happens again, please restart the program and give the log to whoever looks after it: {0}</translation>
    </message>
    <message>
        <source>复制详情</source>
        <translation>Copy details</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>总分的变化</source>
        <translation>Your totals over time</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>从早到晚：{0}</source>
        <translation>From first to last: {0}</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>反诈演练</source>
        <translation>Fraud Trainer</translation>
    </message>
    <message>
        <source>技术细节</source>
        <translation>Technical details</translation>
    </message>
    <message>
        <source>复制详情</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
</context>
</TS>
