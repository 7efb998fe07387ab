import { describe, expect, it } from "vitest";
import { keptOf, type Piece } from "./pieces";

describe("the files of a request", () => {
  it("are shown when they were kept, not when they never arrived or were refused", () => {
    const states = ["awaited", "kept", "refused"] as const;
    const pieces = states.map((state): Piece => ({ id: state, name: state, type: "", size: 1, state }));
    expect(keptOf(pieces).map(({ id }) => id)).toEqual(["kept"]);
  });
});
