<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>Beginnings</name>
    <message>
        <source>打开文件夹…</source>
        <translation>Open a folder…</translation>
    </message>
    <message>
        <source>新建情境…</source>
        <translation>New situation…</translation>
    </message>
    <message>
        <source>看自带的情境</source>
        <translation>See the built-in situations</translation>
    </message>
</context>
<context>
    <name>BenchFiles</name>
    <message>
        <source>情境卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>英文译文</source>
        <translation>in English</translation>
    </message>
    <message>
        <source>译文</source>
        <translation>Translation</translation>
    </message>
    <message>
        <source>剧本</source>
        <translation>Telling</translation>
    </message>
    <message>
        <source>守住的走法</source>
        <translation>Plan: safe</translation>
    </message>
    <message>
        <source>追回的走法</source>
        <translation>Plan: recovered</translation>
    </message>
    <message>
        <source>追回一部分的走法</source>
        <translation>Plan: partly back</translation>
    </message>
    <message>
        <source>受损的走法</source>
        <translation>Plan: loss</translation>
    </message>
    <message>
        <source>办成的走法</source>
        <translation>Plan: done</translation>
    </message>
    <message>
        <source>冤枉人的走法</source>
        <translation>Plan: wronged</translation>
    </message>
    <message>
        <source>走法</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>BenchHead</name>
    <message>
        <source>编写</source>
        <translation>Write</translation>
    </message>
</context>
<context>
    <name>BenchPage</name>
    <message>
        <source>停下</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>正在找情境，已经看了 {0} 个文件</source>
        <translation>Looking for situations; {0} files seen so far</translation>
    </message>
    <message>
        <source>正在检查第 {0} 个情境，共 {1} 个</source>
        <translation>Checking situation {0} of {1}</translation>
    </message>
    <message>
        <source>打开情境文件夹</source>
        <translation>Open a folder of situations</translation>
    </message>
    <message>
        <source>新建情境：先选一个放它的文件夹</source>
        <translation>New situation: first choose a folder for it</translation>
    </message>
</context>
<context>
    <name>BenchSheets</name>
    <message>
        <source>这一页说明目前只有中文。</source>
        <translation>This page is available in Chinese only.</translation>
    </message>
    <message>
        <source>这条规则还没有说明页。</source>
        <translation>There is no page about this rule yet.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>这个文件在别处也改过了</source>
        <translation>This file was changed elsewhere as well</translation>
    </message>
    <message>
        <source>你在这里改 {0} 的时候，别的程序保存了另一个版本。两个版本现在都在。</source>
        <translation>While you were editing {0} here, another program saved a different version. Both versions still exist.</translation>
    </message>
    <message>
        <source>留我写的：保存的时候，另一个版本会存成旁边的 .bak 文件。</source>
        <translation>Keep mine: when you save, the other version is kept beside it as a .bak file.</translation>
    </message>
    <message>
        <source>用另一个：你写的可以按 Ctrl+Z 找回来。</source>
        <translation>Use the other one: Ctrl+Z brings your text back.</translation>
    </message>
    <message>
        <source>用另一个</source>
        <translation>Use the other one</translation>
    </message>
    <message>
        <source>留我写的</source>
        <translation>Keep mine</translation>
    </message>
    <message>
        <source>新建情境</source>
        <translation>New situation</translation>
    </message>
    <message>
        <source>会建好情境卡、剧本和几条走法，搭好架子；写在 «» 里的等你一处一处填。</source>
        <translation>This makes the card, the tellings and some plans, as a frame; what stands between « and » is for you to write.</translation>
    </message>
    <message>
        <source>标题，学员看得到</source>
        <translation>Title, which learners see</translation>
    </message>
    <message>
        <source>文件夹名，用小写字母、数字和短横线</source>
        <translation>Folder name, in lower-case letters, digits and hyphens</translation>
    </message>
    <message>
        <source>例如：班级群里的缴费通知</source>
        <translation>For example: A payment notice in the class group</translation>
    </message>
    <message>
        <source>哪一类骗局</source>
        <translation>Type of scam</translation>
    </message>
    <message>
        <source>学员是谁</source>
        <translation>Who the learner is</translation>
    </message>
    <message>
        <source>哪一种形式</source>
        <translation>Which kind</translation>
    </message>
    <message>
        <source>先不建</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>建好打开</source>
        <translation>Make and open</translation>
    </message>
    <message>
        <source>还有没保存的文件</source>
        <translation>Some files are not saved</translation>
    </message>
    <message>
        <source>先不关</source>
        <translation>Keep the window open</translation>
    </message>
    <message>
        <source>不保存</source>
        <translation>Don&apos;t save</translation>
    </message>
    <message>
        <source>保存后关闭</source>
        <translation>Save and close</translation>
    </message>
</context>
<context>
    <name>CodeEditor</name>
    <message>
        <source>文件的文字</source>
        <translation>Text of the file</translation>
    </message>
</context>
<context>
    <name>EmptyCard</name>
    <message>
        <source>从一个文件夹开始</source>
        <translation>Start with a folder</translation>
    </message>
    <message>
        <source>选一个放情境的文件夹。一个情境是一个小文件夹，里面有 situation.yaml 和几份剧本。在这里改，或者用你自己的编辑器改，一保存，问题、剧情图和试演就跟着变。</source>
        <translation>Choose a folder that holds situations. A situation is a small folder with situation.yaml and a few tellings in it. Edit them here or in your own editor: whenever you save, the problems, the story graph and the trial follow.</translation>
    </message>
    <message>
        <source>这个文件夹里还没有情境</source>
        <translation>There is no situation in this folder yet</translation>
    </message>
    <message>
        <source>里面没有找到 situation.yaml。可以在这里新建一个情境，或者换一个文件夹。</source>
        <translation>No situation.yaml was found in it. You can make a new situation here, or choose another folder.</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>文件和它们的问题</source>
        <translation>Files and their problems</translation>
    </message>
</context>
<context>
    <name>FileRows</name>
    <message>
        <source>还没保存</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>等待检查</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>没有问题</source>
        <translation>fine</translation>
    </message>
    <message>
        <source>{0} 个错误</source>
        <translation>Errors: {0}</translation>
    </message>
    <message>
        <source>{0} 个提醒</source>
        <translation>Warnings: {0}</translation>
    </message>
</context>
<context>
    <name>GraphPanel</name>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>看全图</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>改好文件里的错误，这里就会画出剧情图。</source>
        <translation>Mend the errors in the files, and the story graph will be drawn here.</translation>
    </message>
    <message>
        <source>正在走遍每一条路……</source>
        <translation>Walking every path…</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>剧情图</source>
        <translation>Story graph</translation>
    </message>
</context>
<context>
    <name>PackSheet</name>
    <message>
        <source>做成情境包</source>
        <translation>Make a pack</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>作者</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>例如：青桐路派出所反诈小组</source>
        <translation>For example: Elm Street prevention team</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>换个文件夹…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>先不做</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>做成</source>
        <translation>Make it</translation>
    </message>
    <message>
        <source>会存成 {0}</source>
        <translation>It will be saved as {0}</translation>
    </message>
    <message>
        <source>情境包存到哪里</source>
        <translation>Where to put the pack</translation>
    </message>
</context>
<context>
    <name>PlansPanel</name>
    <message>
        <source>全部走一遍</source>
        <translation>Walk them all</translation>
    </message>
    <message>
        <source>正在走第 {0} 条，共 {1} 条</source>
        <translation>Walking plan {0} of {1}</translation>
    </message>
    <message>
        <source>还没有走法。在剧本旁边放 .plan.yaml 文件，写下一步一步怎么走、到哪个结局。</source>
        <translation>There are no plans yet. Put a .plan.yaml file beside the telling that says step by step what is done and which ending it leads to.</translation>
    </message>
    <message>
        <source>{0} 条走法，还没有走过</source>
        <translation>Plans: {0}, not walked yet</translation>
    </message>
    <message>
        <source>{0} 条走法全部通过</source>
        <translation>Plans: {0}, all passed</translation>
    </message>
    <message>
        <source>{0} 条通过，{1} 条未通过</source>
        <translation>Passed: {0}. Failed: {1}.</translation>
    </message>
    <message>
        <source>看这条走法的文字</source>
        <translation>See the text of this plan</translation>
    </message>
    <message>
        <source>还没走</source>
        <translation>not walked</translation>
    </message>
    <message>
        <source>✓ 通过</source>
        <translation>✓ passed</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>{0}，应当到：{1}</source>
        <translation>{0}, should end in: {1}</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>问题</source>
        <translation>Problems</translation>
    </message>
</context>
<context>
    <name>ProblemRows</name>
    <message>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>第 {0} 行第 {1} 列</source>
        <translation>line {0}, column {1}</translation>
    </message>
</context>
<context>
    <name>ProofPanel</name>
    <message>
        <source>开始证明</source>
        <translation>Prove</translation>
    </message>
    <message>
        <source>正在走遍每一种情况，已经看了 {0} 个</source>
        <translation>Going through every case; {0} seen so far</translation>
    </message>
    <message>
        <source>还没有证明过</source>
        <translation>Not proven yet</translation>
    </message>
    <message>
        <source>全部成立</source>
        <translation>Everything holds</translation>
    </message>
    <message>
        <source>{0} 处不成立</source>
        <translation>Claims that do not hold: {0}</translation>
    </message>
    <message>
        <source>程序会把每一种走法都走一遍，看下面几件事是不是总成立：</source>
        <translation>The program walks every possible path and checks that the following always holds:</translation>
    </message>
    <message>
        <source>每个结局都走得到，从哪一步起都有安全的出路。</source>
        <translation>Every ending can be reached, and every step leaves a safe way out.</translation>
    </message>
    <message>
        <source>一味照办、一味拒绝、一味怀疑、一味相信，都过不了关。</source>
        <translation>Nobody passes by always complying, always refusing, always suspecting or always trusting.</translation>
    </message>
    <message>
        <source>受损越重，得分越低；钱数对得上，时间不倒走。</source>
        <translation>The greater the harm, the lower the score; the sums add up, and time never runs backwards.</translation>
    </message>
    <message>
        <source>✓ 成立</source>
        <translation>✓ holds</translation>
    </message>
    <message>
        <source>穷尽</source>
        <translation>exhaustive</translation>
    </message>
    <message>
        <source>抽样</source>
        <translation>sampled</translation>
    </message>
    <message>
        <source>{0}，看了 {1} 种情况</source>
        <translation>{0}, {1} cases seen</translation>
    </message>
    <message>
        <source>没有出现过的话：{0}</source>
        <translation>Lines that never appeared: {0}</translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>没有一条路通到那里。</source>
        <translation>No path leads there.</translation>
    </message>
    <message>
        <source>存成走法</source>
        <translation>Save as a plan</translation>
    </message>
    <message>
        <source>已经存成 {0}。改好剧本后，把 ends 写成应当到的结局。</source>
        <translation>Saved as {0}. Once the telling is mended, set ends to the ending it should reach.</translation>
    </message>
</context>
<context>
    <name>PublishModel</name>
    <message>
        <source>还有没保存的文字，先保存再来。</source>
        <translation>There is unsaved text: save it first.</translation>
    </message>
    <message>
        <source>还有 {0} 个错误，改好再来。</source>
        <translation>{0} errors are left: mend them first.</translation>
    </message>
    <message>
        <source>正在检查……</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>证明有 {0} 处不成立，改好再来。</source>
        <translation>The proof fails in {0} places: mend them first.</translation>
    </message>
</context>
<context>
    <name>PublishPanel</name>
    <message>
        <source>首页</source>
        <translation>Home page</translation>
    </message>
    <message>
        <source>放上去以后，它和别的情境一样可以演练。文件还在原处，一改就跟着变。</source>
        <translation>There it can be played like every other situation. Its files stay where they are; what you change is what is played.</translation>
    </message>
    <message>
        <source>情境包</source>
        <translation>Situation pack</translation>
    </message>
    <message>
        <source>做成一个文件，用你的密钥签名，别人在“设置”里就能安装。</source>
        <translation>One file, signed with your key, that others install in Settings.</translation>
    </message>
    <message>
        <source>做成情境包…</source>
        <translation>Make a pack…</translation>
    </message>
    <message>
        <source>停下</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>从首页拿下</source>
        <translation>Take off home</translation>
    </message>
    <message>
        <source>放到首页</source>
        <translation>Put on home</translation>
    </message>
    <message>
        <source>这是自带的情境，本来就在首页上。</source>
        <translation>This comes with the program and is on the home page anyway.</translation>
    </message>
    <message>
        <source>✓ 已经放在首页上。</source>
        <translation>✓ On the home page.</translation>
    </message>
    <message>
        <source>没有错误，证明也成立，可以放了。</source>
        <translation>No errors, and the proof holds: ready.</translation>
    </message>
    <message>
        <source>没有错误，可以放了。放之前最好先证明一遍。</source>
        <translation>No errors: ready. Better prove it first.</translation>
    </message>
    <message>
        <source>正在做情境包，已经看了 {0} 个情境</source>
        <translation>Making the pack, {0} situations looked at</translation>
    </message>
    <message>
        <source>没有放进包里：{0}</source>
        <translation>Left out of the pack: {0}</translation>
    </message>
    <message>
        <source>✓ 已经做成 {0}，共 {1} 个文件。签名的指纹是 {2}，请告诉安装的人核对。</source>
        <translation>✓ Made {0}, {1} files. The key&apos;s fingerprint is {2}: tell it to those who install it.</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>停下</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>文件改过了，下面是改之前的结果。</source>
        <translation>The files have changed; these are the results from before.</translation>
    </message>
</context>
<context>
    <name>TabCard</name>
    <message>
        <source>文本</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>剧情图</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>试演</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>走法</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>证明</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>发布</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>文件里有错误。剧情图和试演还是上一次没有错误时的样子。</source>
        <translation>There are errors in the files. The graph and the trial still show the last version without errors.</translation>
    </message>
    <message>
        <source>还原</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Widen</translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>用我的编辑器打开</source>
        <translation>Open in my editor</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>read-only</translation>
    </message>
    <message>
        <source>还没保存</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>这个文件不是 UTF-8 编码。在这里保存一次，就会转成 UTF-8。</source>
        <translation>This file is not encoded in UTF-8. Saving it here once will convert it to UTF-8.</translation>
    </message>
    <message>
        <source>这个文件现在读不出来。</source>
        <translation>This file cannot be read at the moment.</translation>
    </message>
    <message>
        <source>文件超过 1 MiB，这里只显示开头，不能改。</source>
        <translation>The file is larger than 1 MiB: only its beginning is shown, and it cannot be edited here.</translation>
    </message>
    <message>
        <source>文件里有这里存不准的字符，请用自己的编辑器改。</source>
        <translation>The file contains characters that cannot be saved faithfully here; please edit it in your own editor.</translation>
    </message>
    <message>
        <source>正在检查……</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>{0} · 正在重新检查……</source>
        <translation>{0} · checking again…</translation>
    </message>
    <message>
        <source>✓ 没有问题，还没保存</source>
        <translation>✓ No problems, not saved yet</translation>
    </message>
    <message>
        <source>✓ 这个情境没有问题</source>
        <translation>✓ This situation has no problems</translation>
    </message>
    <message>
        <source>第 {0} 行：{1}</source>
        <translation>Line {0}: {1}</translation>
    </message>
    <message>
        <source>看规则 {0}</source>
        <translation>About rule {0}</translation>
    </message>
    <message>
        <source>系统里没有指定用什么程序打开 .yaml 文件。可以在文件管理器里选一个。</source>
        <translation>No program is set up to open .yaml files on this system. You can choose one in the file manager.</translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>从头再来</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>开始试演</source>
        <translation>Start the trial</translation>
    </message>
    <message>
        <source>剧本</source>
        <translation>Telling</translation>
    </message>
    <message>
        <source>变体</source>
        <translation>Variant</translation>
    </message>
    <message>
        <source>从哪一幕开始</source>
        <translation>Scene to start from</translation>
    </message>
    <message>
        <source>行动和判断</source>
        <translation>Actions, dial</translation>
    </message>
    <message>
        <source>起始数值</source>
        <translation>Starting values</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>变体 {0}</source>
        <translation>Variant {0}</translation>
    </message>
    <message>
        <source>耐心</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>信任</source>
        <translation>Trust</translation>
    </message>
    <message>
        <source>改好文件里的错误，就能试演。</source>
        <translation>Mend the errors in the files to try the telling.</translation>
    </message>
    <message>
        <source>选好从哪一幕开始，就能试演。不计分，也不留记录。</source>
        <translation>Choose a scene to start from and try the telling. Nothing is scored, and nothing is recorded.</translation>
    </message>
    <message>
        <source>演到了结局“{0}”。可以换一幕、换几个数再试。</source>
        <translation>The trial reached the ending “{0}”. Try another scene or other values.</translation>
    </message>
</context>
<context>
    <name>_NextSteps</name>
    <message>
        <source>新建一个</source>
        <translation>Make one</translation>
    </message>
    <message>
        <source>按模板建好一真一假两份剧本和几条走法，马上能演。</source>
        <translation>The template brings a scam, its genuine twin and a few plans: ready to play.</translation>
    </message>
    <message>
        <source>写成你的故事</source>
        <translation>Write your story</translation>
    </message>
    <message>
        <source>谁说什么、能怎么回、哪句是破绽。随打随查，错在哪行标在哪行。</source>
        <translation>Who says what, what can be answered, which words give it away. It is checked as you type, and marked at its line.</translation>
    </message>
    <message>
        <source>试演和证明</source>
        <translation>Try and prove it</translation>
    </message>
    <message>
        <source>从任何一幕演起；证明会把每一种走法都走一遍。</source>
        <translation>Begin at any scene; the proof walks every way there is.</translation>
    </message>
    <message>
        <source>拿出去用</source>
        <translation>Put it to use</translation>
    </message>
    <message>
        <source>放到首页马上能练，或者做成情境包发给别人。</source>
        <translation>Put it on the home page to practise at once, or make a pack for others.</translation>
    </message>
</context>
</TS>
