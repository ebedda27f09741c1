"""The interactive player: shows what happens, asks what to do, until the story is over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from fraudtrainer.cli.marking import Marking
from fraudtrainer.cli.menu import columns, numbered
from fraudtrainer.cli.terminal import NO_SUCH, Terminal
from fraudtrainer.cli.transcript import Transcript
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play import input as inp
from fraudtrainer.play.addressee import NOBODY, Addressee, addressee
from fraudtrainer.play.rules import RefusedInputError, open_numbers, open_payments, open_replies
from fraudtrainer.scenario.action import ACTION_GROUPS, ACTIONS, ActionTerm
from fraudtrainer.scenario.model import Payment
from fraudtrainer.scenario.story import moment
from fraudtrainer.scenario.vocabulary import DIAL_LEVELS, INSPECTIONS, REPORT_ITEMS, RING_ENDS
from fraudtrainer.words import Words, joined, plain

# Not in the order in which they should be told: that order is what the learner has to find.
_REPORT_ORDER: Final = ("story", "payee", "blame", "amount", "account", "time")
_HELP: Final = Words(
    """\
数字 选一句话来答；电话响的时候，接听、挂断，或先不理
a（动作）核实、求助、处置、留证，随时都能做；例：a 1
i（查看）看资料、号码、单据；例：i 1
p（付款）填付款单，要你确认才会付出去
f（标记）把一句标成疑点或佐证，编号后 1 是疑点、2 是佐证；例：f 3 1
b（证据板）看两边各标了什么；u（撤回）撤回一个标记；例：u 1
d（判断）1 肯定正常 … 5 肯定诈骗，随时可改；例：d 4
w（等）先放几分钟不答复；例：w 5
l（离开）先停下，下次接着演""",
    """\
a number: choose what to answer; while the phone rings: answer, decline, or let it ring
a: act, at any time: verify, get help, stop things, keep evidence; as in a 1
i: inspect a profile, a number, a document; as in i 1
p: fill in a payment; nothing is paid until you confirm it
f: mark a line as a doubt (1) or as a proof (2); as in f 3 1
b: the board with both sides; u: take a mark back; as in u 1
d: set the dial, 1 surely genuine … 5 surely fraud, as often as you like; as in d 4
w: wait a few minutes without answering; as in w 5
l: leave, and go on another time""",
)
_COMMANDS: Final = Words(
    "a 动作  i 查看  p 付款  f 标记  b 证据板  d 判断  w 等  l 离开  ? 帮助",
    "a act  i inspect  p pay  f mark  b board  d dial  w wait  l leave  ? help",
)
_BACK: Final = Words("{0}（空行返回）> ", "{0} (empty line: back) > ")
_NOT_PAID: Final = Words("没有付款。", "Nothing was paid.")
_NOT_UNDERSTOOD: Final = Words(
    "不明白“{0}”。输入 ? 看怎么操作。", "“{0}” means nothing here. Type ? for help."
)
_GIVEN: Final = Words("{0}  {1}  对方给的", "{0}  {1}  given by the other side")
_NO_APPROVAL: Final = Words("现在没有要批的付款。", "There is no payment to approve at the moment.")
_NO_PAYMENT: Final = Words("现在没有要付的款。", "There is nothing to pay at the moment.")
_APPROVE: Final = Words("批准哪一笔？", "Approve which payment?")
_PAY_WHOM: Final = Words("付给谁？", "Pay whom?")
_LISTED: Final = Words("在常用收款人名单里", "on your list of payees")
_UNLISTED: Final = Words("不在常用收款人名单里", "not on your list of payees")
_ALL_RIGHT: Final = Words(
    "确认无误？（y 确认，其他返回）> ", "Is all of it right? (y: yes, anything else: back) > "
)
_PAY_ANYWAY: Final = Words(
    "仍要付款？（y 付款，其他返回）> ", "Pay all the same? (y: pay, anything else: back) > "
)
_SPEAK: Final = Words(
    "对 110 先说什么？按先后写编号，例如 1 2 3；l 离开。",
    "What do you tell 110 first? Type numbers in order, as in 1 2 3; l to leave.",
)
_RINGS: Final = Words("电话在响，你怎么办？", "The phone is ringing. What do you do?")
_TO: Final = Words("对{0}说：", "To {0}:")
_TOLD: Final = Words("（对{0}）{1}", "(to {0}) {1}")
_DONE: Final = Words("〔{0}〕", "[{0}]")
_ASKED: Final = Words(
    "先说说你现在怎么看，故事再往下走。", "Say how you see it now; then it goes on."
)
_OVER: Final = Words("故事讲完了。你觉得这件事是？", "The story is over. What do you make of it?")


def _back(zh: str, en: str) -> Words:
    """A question that an empty line leaves unanswered."""
    return _BACK.fill(Words(zh, en))


class Player:
    """Plays one sitting on a terminal."""

    def __init__(self, desk: Desk, terminal: Terminal) -> None:
        """Sit down at `desk`; `play` begins."""
        self._desk = desk
        self._terminal = terminal
        self._transcript = Transcript(desk.story, terminal)
        self._marking = Marking(desk, terminal, self._transcript, self._submit)
        self._left = False
        self._commands: dict[str, Callable[[], None]] = {
            name: command
            for names, command in (
                (("r", "答", "reply"), self._reply),
                (("a", "动作", "act"), self._act),
                (("i", "查看", "inspect"), self._inspect),
                (("p", "付款", "pay"), self._pay),
                (("f", "标记", "mark", "flag"), self._marking.mark),
                (("b", "证据板", "board"), self._marking.show),
                (("u", "撤回", "取消", "unflag"), self._marking.take_back),
                (("d", "判断", "dial"), self._dial),
                (("w", "等", "wait"), self._wait),
                (("l", "离开", "leave"), self._leave),
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
        self._terminal.rule(Words("演练 · {0}", "Exercise · {0}").fill(situation.title))
        role = situation.role
        you = Words("你是{0}，{1}，{2}。{3}", "You are {0}, {2}, {1}. {3}")
        say(you.fill(role.name, role.place, role.job, situation.brief))
        if situation.content_note:
            say(situation.content_note)
        money = Words("{0} {1:,} 元。输入 ? 看怎么操作。", "{0}: {1:,} yuan. Type ? for help.")
        say(money.fill(situation.money.label, self._desk.state.balance))
        resumed = bool(self._desk.inputs)
        self._transcript.write(self._desk.events, pauses=not resumed)
        if resumed:
            say(
                Words(
                    "〔以上是上次演到的地方，接着演。〕",
                    "[This is where you left off. It goes on.]",
                )
            )

    def _turn(self) -> None:
        state = self._desk.state
        if state.reporting:
            self._report()
        elif state.pending is not None or state.held is not None:
            self._judge()
        else:
            self._offer()

    def _offer(self) -> None:
        self._terminal.say()
        if self._desk.state.ringing:
            self._show_choices(_RINGS, [term.words for term in RING_ENDS.values()])
        else:
            self._show_replies()
        self._terminal.say(_COMMANDS)
        word = self._terminal.command(self._prompt())
        if word[:1] in set("dw") and word[1:].isdecimal():  # d4 and w5, typed in one go
            self._terminal.give_back(word[1:])
            word = word[0]
        if word in self._commands:
            self._commands[word]()
            return
        if word.isdecimal() or (self._desk.state.ringing and word in RING_ENDS):
            self._terminal.give_back(word)
            self._reply()
        elif word:
            self._terminal.say(_NOT_UNDERSTOOD.fill(word))

    def _show_replies(self) -> None:
        """The replies, and to whom they go: first what holds for all of them."""
        story, state = self._desk.story, self._desk.state
        everybody = addressee(story, state)
        replies = open_replies(story, state)
        if replies and everybody != NOBODY:
            self._terminal.say(_TO.fill(self._name(everybody)))
        for number, reply in enumerate(replies, start=1):
            words = plain(reply.text)
            whom = addressee(story, state, reply)
            if not reply.aloud:
                words = _DONE.fill(reply.text)
            elif whom != everybody:
                words = _TOLD.fill(self._name(whom), reply.text)
            self._terminal.say(words, indent=5, first=f"{number:>3}  ")

    def _name(self, whom: Addressee) -> str:
        return self._desk.story.person(whom.person).shown if whom.person else whom.thread

    def _prompt(self) -> Words:
        state = self._desk.state
        balance = Words("余额 {0:,} 元", "balance {0:,} yuan").fill(state.balance)
        parts = [moment(state.at), balance]
        if state.dial is not None:
            dial = DIAL_LEVELS[state.dial - 1].words
            parts.append(Words("判断 {0}", "dial: {0}").fill(dial))
        if state.paid_at is not None:
            since = Words("转账后 {0} 分钟", "{0} minutes since the transfer")
            parts.append(since.fill(state.at - state.paid_at))
        return plain("[{0}] > ").fill(joined(parts, plain(" · ")))

    def _submit(self, value: inp.Input) -> None:
        try:
            events = self._desk.submit(value)
        except RefusedInputError as refusal:
            self._terminal.say(refusal.message)
            return
        self._transcript.write(events)

    # ------------------------------------------------------------------ commands

    def _help(self) -> None:
        self._terminal.say(_HELP)

    def _reply(self) -> None:
        if self._desk.state.ringing:
            self._call()
            return
        replies = open_replies(self._desk.story, self._desk.state)
        reply = self._terminal.choose(
            _back("答哪一句", "Which answer"),
            [(r.id.casefold(), plain(r.text), r.id) for r in replies],
        )
        if reply is not None:
            self._submit(inp.Reply(reply))

    def _call(self) -> None:
        ends = RING_ENDS.items()
        how = self._terminal.choose(
            _back("接不接", "Do you answer"), [(name, term.words, name) for name, term in ends]
        )
        if how is not None:
            self._submit(inp.Call(how))

    def _act(self) -> None:
        choices: list[tuple[str, Words, ActionTerm]] = []
        if not self._terminal.waiting:
            self._terminal.say(Words("你要做什么？", "What do you do?"))
        for group, title in ACTION_GROUPS.items():
            actions = [a for a in ACTIONS.values() if a.group == group]
            if not self._terminal.waiting:
                names = [self._said(a.words) for a in actions]
                self._terminal.say(title.words)
                for row in columns(numbered(names, len(choices) + 1), self._terminal.width):
                    self._terminal.say(row, indent=2)
            choices.extend((a.id, a.words, a) for a in actions)
        action = self._terminal.choose(_back("做哪一件", "Which of these"), choices)
        if action is None:
            return
        target = self._target() if action.targeted else ""
        if target is not None:
            self._submit(inp.Act(action.id, target))  # type: ignore[arg-type]

    def _target(self) -> str | None:
        story = self._desk.story
        choices = [(c.id, plain(c.name), c.id) for c in story.situation.contacts]
        rows = [plain(f"{c.name}  {c.number}  {c.source}") for c in story.situation.contacts]
        for given in open_numbers(story, self._desk.state):
            choices.append((given.id, plain(given.name), given.id))
            rows.append(_GIVEN.fill(given.name, given.number))
        self._show_choices(Words("找谁？", "Whom?"), rows)
        return self._terminal.choose(_back("找哪一个", "Which number"), choices)

    def _inspect(self) -> None:
        looks = INSPECTIONS.values()
        self._show_choices(Words("看什么？", "Look at what?"), [t.words for t in looks])
        choices = [(t.id, t.words, t.id) for t in looks]
        target = self._terminal.choose(_back("看哪一样", "Which of these"), choices)
        if target is not None:
            self._submit(inp.Inspect(target))  # type: ignore[arg-type]

    def _pay(self) -> None:
        payments = open_payments(self._desk.story, self._desk.state)
        if not payments:
            self._terminal.say(_NO_APPROVAL if self._approves else _NO_PAYMENT)
            return
        self._show_choices(
            _APPROVE if self._approves else _PAY_WHOM, [_payment_row(p) for p in payments]
        )
        payment = self._terminal.choose(
            _back("哪一笔", "Which payment"), [(p.id, plain(p.payee), p) for p in payments]
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
        say(Words("请核对付款信息：", "Please check the payment:"))
        known = _LISTED if payment.listed else _UNLISTED
        say(Words("收款人  {0}（{1}）", "Payee    {0} ({1})").fill(payment.payee, known), indent=2)
        account = Words("账号    {0}  {1}", "Account  {0}  {1}")
        say(account.fill(payment.account, payment.bank), indent=2)
        say(Words("金额    {0:,} 元", "Amount   {0:,} yuan").fill(payment.amount), indent=2)
        say(Words("用途    {0}", "Purpose  {0}").fill(payment.purpose), indent=2)
        if not self._terminal.confirmed(_ALL_RIGHT):
            say(_NOT_PAID)
            return False
        if payment.risk:
            say(Words("银行风险提示：{0}", "The bank warns: {0}").fill(payment.risk))
            if not self._terminal.confirmed(_PAY_ANYWAY):
                say(_NOT_PAID)
                return False
        return True

    def _dial(self) -> None:
        now = Words("你现在怎么看？", "What do you make of it now?")
        self._show_choices(now, [t.words for t in DIAL_LEVELS])
        level = self._terminal.choose(
            _back("1 到 5", "1 to 5"), [(t.id, t.words, int(t.id)) for t in DIAL_LEVELS]
        )
        if level is not None:
            self._submit(inp.Dial(level))

    def _wait(self) -> None:
        minutes = self._terminal.answer(_back("等几分钟", "How many minutes"))
        if minutes.isascii() and minutes.isdecimal():
            self._submit(inp.Wait(int(minutes)))
        elif minutes:
            self._terminal.say(Words("请写分钟数，例如 w 5。", "Please type minutes, as in w 5."))

    def _leave(self) -> None:
        self._left = True
        self._submit(inp.Leave())

    # ------------------------------------------------------------------ forced questions

    def _report(self) -> None:
        say = self._terminal.say
        say()
        say(_SPEAK)
        names = [self._said(REPORT_ITEMS[item].words) for item in _REPORT_ORDER]
        for row in numbered(names):
            say(row, indent=2)
        words = self._terminal.rest(self._prompt())
        if words == ["l"]:
            self._leave()
            return
        by_name = {str(n): item for n, item in enumerate(_REPORT_ORDER, start=1)}
        by_name |= {item: item for item in _REPORT_ORDER}
        if unknown := [w for w in words if w not in by_name]:
            say(NO_SUCH.fill(unknown[0]))
            return
        self._submit(inp.Act("report_account_fast", ",".join(by_name[w] for w in words)))

    def _judge(self) -> None:
        self._terminal.say()
        over = self._desk.state.pending is not None
        self._show_choices(_OVER if over else _ASKED, [t.words for t in DIAL_LEVELS])
        word = self._terminal.command(Words("1 到 5，l 离开 > ", "1 to 5, l to leave > "))
        if word == "d":
            word = self._terminal.answer(Words("1 到 5 > ", "1 to 5 > "))
        word = word.removeprefix("d")
        if word in {"l", "离开", "leave"}:
            self._leave()
        elif word in {t.id for t in DIAL_LEVELS}:
            self._submit(inp.Dial(int(word)))
        elif word:
            self._terminal.say(
                Words("请写 1 到 5 里的一个数。", "Please type a number from 1 to 5.")
            )

    def _said(self, words: Words) -> str:
        return self._terminal.voice.said(words)

    def _show_choices(self, title: Words, rows: Sequence[Words]) -> None:
        if self._terminal.waiting:  # already answered on the command's own line
            return
        self._terminal.say(title)
        for row in numbered([self._said(row) for row in rows]):
            self._terminal.say(row, indent=2)


def _payment_row(payment: Payment) -> Words:
    row = Words("{0}  {1}  {2:,} 元  {3}", "{0}  {1}  {2:,} yuan  {3}")
    return row.fill(payment.payee, payment.account, payment.amount, payment.purpose)
