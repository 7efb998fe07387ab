import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/parts.css";
import "../styles/forms.css";
import "../styles/staff.css";
import "../styles/table.css";
import "../styles/devices.css";
import "../styles/print.css";
import { followLinks } from "../navigation/location";
import { start } from "../start/start";
import { App } from "./App";

followLinks((path) => path.startsWith("/staff/"));
start(App);
