import { useState } from "react";
import { FaultNotice } from "../parts/fault-notice.js";
import { useFirstFocus } from "./use-first-focus.js";
import { useNaming } from "./use-reviewer.js";

/** Asks the owner of this machine for a name, once, before anything is corrected. */
export function NameForm() {
  const [name, setName] = useState("");
  const naming = useNaming();
  const input = useFirstFocus<HTMLInputElement>();
  return (
    <form
      className="panel stack name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "" && !naming.isPending) naming.mutate({ name: name.trim() });
      }}
    >
      <h2>What are you called?</h2>
      <p>
        Your name stands beside all that you correct, in this record and in what is exported of it. It is asked once.
      </p>
      <label className="field">
        Your name
        <input
          ref={input}
          value={name}
          maxLength={80}
          required
          onChange={({ target }) => setName(target.value)}
          autoComplete="name"
        />
      </label>
      <p>
        <button type="submit" className="primary">
          Begin
        </button>
      </p>
      {naming.isError && <FaultNotice error={naming.error} />}
    </form>
  );
}
