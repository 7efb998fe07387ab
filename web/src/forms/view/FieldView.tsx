import type { VNode } from "preact";
import type { Field } from "../form";
import { AddressField } from "./AddressField";
import { ChoiceField, ChoicesField, CommuneField, HonourField, YesNoField } from "./ChoiceFields";
import { FileField } from "./FileField";
import { useFilling } from "./filling";
import { GroupField } from "./GroupField";
import { ComputedField, Note } from "./ShownFields";
import { TextField } from "./TextField";

/** The fields of a page or of a group's item, those shown now. */
export function FieldList({ fields, base = "" }: { fields: readonly Field[]; base?: string }): VNode {
  const { evaluation } = useFilling();
  return (
    <>
      {fields.map((field) => {
        const pointer = base + field.at;
        return evaluation.isVisible(pointer) && <FieldView key={pointer} field={field} pointer={pointer} />;
      })}
    </>
  );
}

/** One question of a form, as its document says to ask it. */
export function FieldView({ field, pointer }: { field: Field; pointer: string }): VNode {
  const placed = { field, pointer };
  switch (field.as) {
    case "choice":
      return <ChoiceField {...placed} />;
    case "choices":
      return <ChoicesField {...placed} />;
    case "yes-no":
      return <YesNoField {...placed} />;
    case "honour":
      return <HonourField {...placed} />;
    case "commune":
      return <CommuneField {...placed} />;
    case "address":
      return <AddressField {...placed} />;
    case "file":
      return <FileField {...placed} />;
    case "group":
      return <GroupField {...placed} />;
    case "computed":
      return <ComputedField {...placed} />;
    case "note":
      return <Note {...placed} />;
    case "text":
    case "long-text":
    case "number":
    case "date":
    case "mail":
    case "phone":
    case "siret":
    case "iban":
      return <TextField {...placed} as={field.as} />;
  }
}
