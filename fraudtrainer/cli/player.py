"""The interactive player: shows what happens, asks what to do, until the story is over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from fraudtrainer.cli.menu import ACTION_GROUPS, columns, numbered
from fraudtrainer.cli.terminal import Terminal
from fraudtrainer.cli.transcript import Transcript
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import RefusedInputError, open_numbers, open_payments, open_replies
from fraudtrainer.scenario.action import ACTIONS, ActionTerm
from fraudtrainer.scenario.cue import CUES
from fraudtrainer.scenario.model import Payment
from fraudtrainer.scenario.story import clock_text
from fraudtrainer.scenario.vocabulary import DIAL_LEVELS, INSPECTIONS, REPORT_ITEMS

# Not in the order in which they should be told: that order is what the learner has to find.
_REPORT_ORDER: Final = ("story", "payee", "blame", "amount", "account", "time")
_HELP: Final = """\
数字 选一句话来答
a（动作）核实、求助、处置、留证，随时都能做；例：a 1
i（查看）看资料、号码、单据；例：i 1
p（付款）填付款单，要你确认才会付出去
f（标记）指出哪一句露了破绽；u（取消）收回标记；例：f 3
d（判断）1 肯定正常 … 5 肯定诈骗，随时可改；例：d 4
w（等）先放几分钟不答复；例：w 5
l（离开）先停下，下次接着演"""
_COMMANDS: Final = "a 动作  i 查看  p 付款  f 标记  d 判断  w 等  l 离开  ? 帮助"


class Player:
    """Plays one sitting on a terminal."""

    def __init__(self, desk: Desk, terminal: Terminal) -> None:
        """Sit down at `desk`; `play` begins."""
        self._desk = desk
        self._terminal = terminal
        self._transcript = Transcript(desk.story, terminal)
        self._left = False
        self._commands: dict[str, Callable[[], None]] = {
            name: command
            for names, command in (
                (("r", "答"), self._reply),
                (("a", "动作"), self._act),
                (("i", "查看"), self._inspect),
                (("p", "付款"), self._pay),
                (("f", "标记"), self._flag),
                (("u", "取消"), self._unflag),
                (("d", "判断"), self._dial),
                (("w", "等"), self._wait),
                (("l", "离开"), self._leave),
                (("?", "帮助", "help"), self._help),
            )
            for name in names
        }

    def play(self) -> bool:
        """Play until the end, or until the learner leaves; the end of input is leaving.

        Returns:
            True where the sitting ended.

        Raises:
            UserError: A decision could not be kept; all earlier ones are.
        """
        self._introduce()
        try:
            while not self._desk.ended and not self._left:
                self._turn()
        except EOFError:
            self._leave()
        return self._desk.ended

    def _introduce(self) -> None:
        situation = self._desk.story.situation
        say = self._terminal.say
        self._terminal.rule(f"演练 · {situation.title}")
        role = situation.role
        say(f"你是{role.name}，{role.place}，{role.job}。{situation.brief}")
        if situation.content_note:
            say(situation.content_note)
        say(f"{situation.money.label} {self._desk.state.balance:,} 元。输入 ? 看怎么操作。")
        resumed = bool(self._desk.inputs)
        self._transcript.write(self._desk.events, pauses=not resumed)
        if resumed:
            say("〔以上是上次演到的地方，接着演。〕")

    def _turn(self) -> None:
        state = self._desk.state
        if state.reporting:
            self._report()
        elif state.pending is not None:
            self._judge()
        else:
            self._offer()

    def _offer(self) -> None:
        replies = open_replies(self._desk.story, self._desk.state)
        self._terminal.say()
        for number, reply in enumerate(replies, start=1):
            self._terminal.say(reply.text, indent=5, first=f"{number:>3}  ")
        self._terminal.say(_COMMANDS)
        word = self._terminal.command(self._prompt())
        if word[:1] in set("dw") and word[1:].isdecimal():  # d4 and w5, typed in one go
            self._terminal.give_back(word[1:])
            word = word[0]
        if word in self._commands:
            self._commands[word]()
            return
        if word.isdecimal():
            self._terminal.give_back(word)
            self._reply()
        elif word:
            self._terminal.say(f"不明白“{word}”。输入 ? 看怎么操作。")

    def _prompt(self) -> str:
        state = self._desk.state
        parts = [clock_text(state.at), f"余额 {state.balance:,} 元"]
        if state.dial is not None:
            parts.append(f"判断 {DIAL_LEVELS[state.dial - 1].zh}")
        if state.paid_at is not None:
            parts.append(f"转账后 {state.at - state.paid_at} 分钟")
        return f"[{' · '.join(parts)}] > "

    def _submit(self, value: inp.Input) -> None:
        try:
            events = self._desk.submit(value)
        except RefusedInputError as refusal:
            self._terminal.say(refusal.message.zh)
            return
        self._transcript.write(events)

    # ------------------------------------------------------------------ commands

    def _help(self) -> None:
        self._terminal.say(_HELP)

    def _reply(self) -> None:
        replies = open_replies(self._desk.story, self._desk.state)
        reply = self._terminal.choose(
            "答哪一句（空行返回）> ", [(r.id.casefold(), r.text, r.id) for r in replies]
        )
        if reply is not None:
            self._submit(inp.Reply(reply))

    def _act(self) -> None:
        choices: list[tuple[str, str, ActionTerm]] = []
        if not self._terminal.waiting:
            self._terminal.say("你要做什么？")
        for group, title in ACTION_GROUPS:
            actions = [a for a in ACTIONS.values() if a.group == group]
            if not self._terminal.waiting:
                names = [a.zh for a in actions]
                self._terminal.say(title)
                for row in columns(numbered(names, len(choices) + 1), self._terminal.width):
                    self._terminal.say(row, indent=2)
            choices.extend((a.id, a.zh, a) for a in actions)
        action = self._terminal.choose("做哪一件（空行返回）> ", choices)
        if action is None:
            return
        target = self._target() if action.targeted else ""
        if target is not None:
            self._submit(inp.Act(action.id, target))  # type: ignore[arg-type]

    def _target(self) -> str | None:
        story = self._desk.story
        choices = [(c.id, c.name, c.id) for c in story.situation.contacts]
        rows = [f"{c.name}  {c.number}  {c.source}" for c in story.situation.contacts]
        for given in open_numbers(story, self._desk.state):
            choices.append((given.id, given.name, given.id))
            rows.append(f"{given.name}  {given.number}  对方给的")
        self._show_choices("找谁？", rows)
        return self._terminal.choose("找哪一个（空行返回）> ", choices)

    def _inspect(self) -> None:
        self._show_choices("看什么？", [t.zh for t in INSPECTIONS.values()])
        choices = [(t.id, t.zh, t.id) for t in INSPECTIONS.values()]
        target = self._terminal.choose("看哪一样（空行返回）> ", choices)
        if target is not None:
            self._submit(inp.Inspect(target))  # type: ignore[arg-type]

    def _pay(self) -> None:
        payments = open_payments(self._desk.story, self._desk.state)
        if not payments:
            self._terminal.say("现在没有要批的付款。" if self._approves else "现在没有要付的款。")
            return
        self._show_choices(
            "批准哪一笔？" if self._approves else "付给谁？", [_payment_row(p) for p in payments]
        )
        payment = self._terminal.choose(
            "哪一笔（空行返回）> ", [(p.id, p.payee, p) for p in payments]
        )
        if payment is not None and self._reviewed(payment):
            self._submit(inp.Pay(payment.account, payment.payee, payment.amount))

    @property
    def _approves(self) -> bool:
        """True where the learner approves what others ask for."""
        return self._desk.story.situation.role.part == "supervisor"

    def _reviewed(self, payment: Payment) -> bool:
        """Show the form once more, then the bank's warning; money leaves only after a yes to each."""
        say = self._terminal.say
        say("请核对付款信息：")
        known = "在常用收款人名单里" if payment.listed else "不在常用收款人名单里"
        say(f"收款人  {payment.payee}（{known}）", indent=2)
        say(f"账号    {payment.account}  {payment.bank}", indent=2)
        say(f"金额    {payment.amount:,} 元", indent=2)
        say(f"用途    {payment.purpose}", indent=2)
        if not self._terminal.confirmed("确认无误？（y 确认，其他返回）> "):
            say("没有付款。")
            return False
        if payment.risk:
            say(f"银行风险提示：{payment.risk}")
            if not self._terminal.confirmed("仍要付款？（y 付款，其他返回）> "):
                say("没有付款。")
                return False
        return True

    def _flag(self) -> None:
        lines = self._transcript.lines
        line = self._terminal.choose(
            "标记哪一句（写句子前的编号，空行返回）> ", [(i.casefold(), i, i) for i in lines]
        )
        if line is None:
            return
        if not self._terminal.waiting:
            for row in columns(numbered([t.zh for t in CUES.values()]), self._terminal.width):
                self._terminal.say(row, indent=2)
        cue = self._terminal.choose(
            "是哪一种破绽（空行返回）> ", [(t.id, t.zh, t.id) for t in CUES.values()]
        )
        if cue is not None:
            self._submit(inp.Flag(line, cue))  # type: ignore[arg-type]

    def _unflag(self) -> None:
        flags = self._desk.state.flags
        if not flags:
            self._terminal.say("还没有标记。")
            return
        texts = self._desk.story.lines
        self._show_choices("取消哪一个？", [f"{CUES[c].zh}  {texts[i].text}" for i, c in flags])
        flag = self._terminal.choose(
            "哪一个（空行返回）> ", [(i.casefold(), CUES[c].zh, (i, c)) for i, c in flags]
        )
        if flag is not None:
            self._submit(inp.Unflag(flag[0], flag[1]))  # type: ignore[arg-type]

    def _dial(self) -> None:
        self._show_choices("你现在怎么看？", [t.zh for t in DIAL_LEVELS])
        level = self._terminal.choose(
            "1 到 5（空行返回）> ", [(t.id, t.zh, int(t.id)) for t in DIAL_LEVELS]
        )
        if level is not None:
            self._submit(inp.Dial(level))

    def _wait(self) -> None:
        minutes = self._terminal.answer("等几分钟（空行返回）> ")
        if minutes.isascii() and minutes.isdecimal():
            self._submit(inp.Wait(int(minutes)))
        elif minutes:
            self._terminal.say("请写分钟数，例如 w 5。")

    def _leave(self) -> None:
        self._left = True
        self._submit(inp.Leave())

    # ------------------------------------------------------------------ forced questions

    def _report(self) -> None:
        say = self._terminal.say
        say()
        say("110：“请说。”你先说什么？按先后写编号，例如 1 2 3；l 离开。")
        names = [REPORT_ITEMS[item].zh for item in _REPORT_ORDER]
        for row in numbered(names):
            say(row, indent=2)
        words = self._terminal.rest(self._prompt())
        if words == ["l"]:
            self._leave()
            return
        by_name = {str(n): item for n, item in enumerate(_REPORT_ORDER, start=1)}
        by_name |= {item: item for item in _REPORT_ORDER}
        if unknown := [w for w in words if w not in by_name]:
            say(f"没有“{unknown[0]}”这一项。")
            return
        self._submit(inp.Act("report_account_fast", ",".join(by_name[w] for w in words)))

    def _judge(self) -> None:
        self._terminal.say()
        self._show_choices("故事讲完了。你觉得这件事是？", [t.zh for t in DIAL_LEVELS])
        word = self._terminal.command("1 到 5，l 离开 > ")
        if word == "d":
            word = self._terminal.answer("1 到 5 > ")
        word = word.removeprefix("d")
        if word in {"l", "离开"}:
            self._leave()
        elif word in {t.id for t in DIAL_LEVELS}:
            self._submit(inp.Dial(int(word)))
        elif word:
            self._terminal.say("请写 1 到 5 里的一个数。")

    def _show_choices(self, title: str, rows: list[str]) -> None:
        if self._terminal.waiting:  # already answered on the command's own line
            return
        self._terminal.say(title)
        for row in numbered(rows):
            self._terminal.say(row, indent=2)


def _payment_row(payment: Payment) -> str:
    return f"{payment.payee}  {payment.account}  {payment.amount:,} 元  {payment.purpose}"
