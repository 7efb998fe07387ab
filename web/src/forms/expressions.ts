import { isCalendarDay } from "./calendarDay";
import type { Expression } from "./form";
import { at, own, type Scope } from "./scope";

const DAY_MS = 86_400_000;

/** The number that an expression computes, if what it needs is answered. */
export function valueOf(expression: Expression, scope: Scope): number | undefined {
  if (typeof expression === "number") return expression;
  if ("sum" in expression) return sum(expression.sum.map((each) => valueOf(each, scope)));
  if ("product" in expression) return product(expression.product.map((each) => valueOf(each, scope)));
  if ("count" in expression) return listAt(expression.count, scope).length;
  if ("age" in expression) return ageOf(dayAt(expression.age, scope), scope.today);
  if ("days" in expression) return daysOf(expression.days, scope);
  if ("total" in expression) return total(expression.total, scope);
  return numberOf(at(scope, expression.at));
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((one, other) => one + (other ?? 0), 0);
}

function product(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (one, other) => (one === undefined || other === undefined ? undefined : one * other),
    1,
  );
}

function total(pointer: string, scope: Scope): number {
  const [, group = "", name = ""] = pointer.split("/");
  return sum(listAt(`/${group}`, scope).map((item) => numberOf(own(item, name))));
}

function ageOf(birth: string | undefined, today: string): number | undefined {
  if (birth === undefined) return undefined;
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) >= birth.slice(5) ? years : years - 1;
}

function daysOf({ from, to }: { from: string; to: string }, scope: Scope): number | undefined {
  const begin = dayAt(from, scope);
  const end = dayAt(to, scope);
  return begin === undefined || end === undefined
    ? undefined
    : (Date.parse(end) - Date.parse(begin)) / DAY_MS;
}

function dayAt(pointer: string, scope: Scope): string | undefined {
  const day = pointer === "today" ? scope.today : at(scope, pointer);
  return typeof day === "string" && isCalendarDay(day) ? day : undefined;
}

function listAt(pointer: string, scope: Scope): readonly unknown[] {
  const value = at(scope, pointer);
  return Array.isArray(value) ? value : [];
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
