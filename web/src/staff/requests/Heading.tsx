import type { VNode } from "preact";
import { Say, useDates, useText } from "../../language/context";
import { serviceName } from "../../requests/names";
import { isUnanswered, type StaffRequest } from "./staffRequests";

/** Whose request it is, since when, who has it, and by when the law wants an answer. */
export function Heading({ request }: { request: StaffRequest }): VNode {
  const text = useText();
  const dates = useDates();
  const { reference, submittedAt, createdAt, onBehalf, contact, mail, assignedTo } = request;
  return (
    <>
      <p>
        {serviceName(request, text)}.{" "}
        <Say what="case.reference" reference={<b class="nowrap">{reference}</b>} />.{" "}
        {assignedTo ? text.say("work.assignedTo", { agent: assignedTo }) : text.say("work.notAssigned")}
      </p>
      <p class="quiet">
        {submittedAt
          ? text.say("work.received", { moment: dates.moment(submittedAt) })
          : text.say("work.begun", { moment: dates.moment(createdAt) })}{" "}
        {onBehalf && text.say("work.filedByAgent")}{" "}
        {contact
          ? text.say(contact.confirmed ? "work.mail" : "work.mailUnsure", { mail: mail ?? contact.mail })
          : text.say("work.noMail")}
      </p>
      <Next request={request} />
      <p class="to-acts unprinted">
        <a class="link" href="#acts">
          {text.say("work.acts")} ↓
        </a>
      </p>
    </>
  );
}

/** Who acts next and by when; late in words too. Then what silence would mean. */
function Next({ request }: { request: StaffRequest }): VNode {
  const text = useText();
  const dates = useDates();
  const { next, dueAt, late, asked, silence, decision } = request;
  const by = asked?.by ?? next.by;
  const unanswered = isUnanswered(request);
  return (
    <p class={`notice ${late ? "notice--late" : next.who === "you" ? "notice--wait" : ""}`}>
      {decision && text.say("work.decided", { day: dates.day(decision.at) })}
      {!decision && next.who === "nobody" && text.say("work.over")}
      {next.who === "you" && (by ? text.say("work.waitsBy", { day: dates.day(by) }) : text.say("work.waits"))}
      {unanswered && text.say("work.unanswered", { day: by ? dates.day(by) : "" })}
      {next.who === "service" &&
        !unanswered &&
        (dueAt
          ? text.say(late ? "work.overdue" : "work.due", { day: dates.day(dueAt) })
          : text.say("work.todo"))}{" "}
      {silence && text.say(`work.silence.${silence.means}`, { day: dates.day(silence.at) })}
    </p>
  );
}
