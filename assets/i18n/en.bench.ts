<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>BenchPage</name>
    <message>
        <source>停下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建情境…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看自带的情境</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开文件夹…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>剧情图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>试演</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>走法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从一个文件夹开始</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选一个放情境的文件夹。一个情境是一个小文件夹，里面有 situation.yaml 和几份剧本。在这里改，或者用你自己的编辑器改，一保存，问题、剧情图和试演就跟着变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件夹里还没有情境</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>里面没有找到 situation.yaml。可以在这里新建一个情境，或者换一个文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在找情境，已经看了 {0} 个文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在检查第 {0} 个情境，共 {1} 个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件里有错误。剧情图和试演还是上一次没有错误时的样子。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开情境文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还原</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BenchSheets</name>
    <message>
        <source>这条规则还没有说明页。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>知道了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件在别处也改过了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>你在这里改 {0} 的时候，别的程序保存了另一个版本。两个版本现在都在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>留我写的：保存的时候，另一个版本会存成旁边的 .bak 文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用另一个：你写的可以按 Ctrl+Z 找回来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用另一个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>留我写的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建情境</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会按模板建好情境卡、一真一假两份剧本和几条走法，再改成你的故事。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题，学员看得到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件夹名，用小写字母、数字和短横线</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>例如：班级群里的缴费通知</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先不建</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>建好打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有没保存的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先不关</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存后关闭</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeEditor</name>
    <message>
        <source>文件的文字</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>文件和它们的问题</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileRows</name>
    <message>
        <source>情境卡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>剧本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>译文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>走法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等待检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 个错误</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 个提醒</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GraphPanel</name>
    <message>
        <source>缩小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看全图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改好文件里的错误，这里就会画出剧情图。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在走遍每一条路……</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>剧情图</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlansPanel</name>
    <message>
        <source>全部走一遍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在走第 {0} 条，共 {1} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件改过了，下面是改之前的结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有走法。在剧本旁边放 .plan.yaml 文件，写下一步一步怎么走、到哪个结局。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 条走法，还没有走过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 条走法全部通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 条通过，{1} 条未通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看这条走法的文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没走</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ 通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}，应当到：{1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>问题</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemRows</name>
    <message>
        <source>错误</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提醒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {0} 行第 {1} 列</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProofPanel</name>
    <message>
        <source>开始证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在走遍每一种情况，已经看了 {0} 个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件改过了，下面是改之前的结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有证明过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部成立</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 处不成立</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序会把每一种走法都走一遍，看下面几件事是不是总成立：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每个结局都走得到，从哪一步起都有安全的出路。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一味照办、一味拒绝、一味怀疑、一味相信，都过不了关。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受损越重，得分越低；钱数对得上，时间不倒走。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ 成立</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>穷尽</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}，看了 {1} 种情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有出现过的话：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有一条路通到那里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存成走法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经存成 {0}。改好剧本后，把 ends 写成应当到的结局。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用我的编辑器打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看规则说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只读</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件不是 UTF-8 编码。在这里保存一次，就会转成 UTF-8。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件现在读不出来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件超过 1 MiB，这里只显示开头，不能改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件里有这里存不准的字符，请用自己的编辑器改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在检查……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ 这个情境没有问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看规则 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>系统里没有指定用什么程序打开 .yaml 文件。可以在文件管理器里选一个。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>从头再来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始试演</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>剧本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>变体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从哪一幕开始</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行动和判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起始数值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>变体 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>耐心</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>信任</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改好文件里的错误，就能试演。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选好从哪一幕开始，就能试演。不计分，也不留记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>演到了结局“{0}”。可以换一幕、换几个数再试。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
