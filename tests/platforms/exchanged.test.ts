import { describe, expect, it } from "vitest";
import { createExchanged } from "../../src/platforms/exchanged.ts";

const message = (id: string) => ({ id, at: 1 });

describe("the account of exchanged messages", () => {
  it("gives each message once", () => {
    const account = createExchanged();
    for (const id of ["1", "2", "1"]) account.add("a", message(id));
    expect(account.take("a")).toEqual([message("1"), message("2")]);
    expect(account.take("a")).toEqual([]);
  });

  it("puts what it takes back before what came since", () => {
    const account = createExchanged();
    account.add("a", message("1"));
    const taken = account.take("a");
    account.add("a", message("2"));
    account.giveBack("a", taken);
    expect(account.take("a")).toEqual([message("1"), message("2")]);
  });

  it("drops the oldest messages of a person, also of what it takes back", () => {
    const account = createExchanged({ perPerson: 2 });
    for (const id of ["1", "2", "3"]) account.add("a", message(id));
    account.giveBack("a", [message("0")]);
    expect(account.take("a")).toEqual([message("2"), message("3")]);
  });

  it("drops the person who was silent longest", () => {
    const account = createExchanged({ people: 2 });
    for (const [id, person] of ["a", "b", "a", "c"].entries()) account.add(person, message(String(id)));
    expect(["a", "b", "c"].map((person) => account.take(person).length)).toEqual([2, 0, 1]);
  });
});
