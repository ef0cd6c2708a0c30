/** Everything the page asks of the playground's server, in the name of one person. */

let me = "";

export const actAs = (personId) => {
  me = personId;
};

/** What Discord would have said no with: `code` and `message` are Discord's own. */
export class Refused extends Error {
  constructor(status, body) {
    super(body.message ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? 0;
    this.errors = body.errors ?? null;
    this.retryAfter = body.retry_after ?? null;
  }
}

export class Unreachable extends Error {}

async function ask(path, { query = {}, ...init } = {}) {
  const address = `/play/${path}?${new URLSearchParams({ as: me, ...query })}`;
  let reply;
  try {
    reply = await fetch(address, init);
  } catch (error) {
    throw new Unreachable(error.message);
  }
  const body = reply.status === 204 ? {} : await reply.json().catch(() => ({}));
  if (!reply.ok) throw new Refused(reply.status, body);
  return body;
}

function post(path, body) {
  return ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

/** `files`: [{file: File, description, spoiler}]. Attachment n of the payload is `files[n]` of the form. */
function postWithFiles(path, body, files) {
  if (!files.length) return post(path, body);
  const form = new FormData();
  const attachments = files.map(({ file, description, spoiler }, n) => ({
    id: String(n),
    filename: file.name,
    description: description || undefined,
    is_spoiler: spoiler || undefined,
  }));
  form.append("payload_json", JSON.stringify({ ...body, attachments }));
  files.forEach(({ file }, n) => form.append(`files[${n}]`, file, file.name));
  return ask(path, { method: "POST", body: form });
}

export const people = () => ask("people");
export const newPerson = (name, locale) => post("people", { name, locale });
export const world = () => ask("world");
export const messages = (channel, { before, limit = 50 } = {}) =>
  ask(`channels/${channel}/messages`, { query: before ? { before, limit } : { limit } });
export const pins = (channel) => ask(`channels/${channel}/pins`);
export const webhooks = (channel) => ask(`channels/${channel}/webhooks`);
export const commands = (channel) => ask("commands", { query: { channel } });
export const events = () => new EventSource(`/play/events?as=${me}`);

export const write = (body, files = []) => postWithFiles("write", body, files);
export const forward = (channel, message, to) => post("forward", { channel, message, to });
export const edit = (channel, message, content) => post("edit", { channel, message, content });
export const remove = (channel, message) => post("delete", { channel, message });
export const dismiss = (message) => post("dismiss", { message });
export const react = (channel, message, emoji) => post("react", { channel, message, emoji });
export const unreact = (channel, message, emoji) => post("unreact", { channel, message, emoji });
export const pin = (channel, message) => post("pin", { channel, message });
export const unpin = (channel, message) => post("unpin", { channel, message });
export const vote = (channel, message, answers) => post("vote", { channel, message, answers });
export const endPoll = (channel, message) => post("end_poll", { channel, message });
export const typing = (channel) => post("typing", { channel });
export const thread = (channel, message, name, isPrivate) =>
  post("thread", { channel, message, name, private: isPrivate });
/** `change`: any of {name, archived, locked}. */
export const changeThread = (channel, change) => post("change_thread", { channel, ...change });
export const deleteThread = (channel) => post("delete_thread", { channel });
export const leaveThread = (channel) => post("leave_thread", { channel });
export const newPost = (channel, name, content, tags) => post("post", { channel, name, content, tags });
export const directMessage = () => post("dm", {});
export const join = () => post("join", {});
export const leave = () => post("leave", {});

/** `form` and `change` are in Discord's fields: {name, type, parent_id, topic, nsfw, permission_overwrites}. */
export const createChannel = (form) => post("create_channel", form);
export const changeChannel = (channel, change) => post("change_channel", { channel, ...change });
export const deleteChannel = (channel) => post("delete_channel", { channel });
export const deleteWebhook = (webhook) => post("delete_webhook", { webhook });
export const setRoles = (user, roles) => post("set_roles", { user, roles });

export const run = (channel, command, options, files = []) =>
  postWithFiles("run", { channel, command, options }, files);
export const complete = (channel, command, options) => post("complete", { channel, command, options });
export const menu = (channel, command, target) => post("menu", { channel, command, target });
export const press = (channel, message, custom_id, values) => post("press", { channel, message, custom_id, values });
export const submit = (modal, components, files = []) => postWithFiles("submit", { modal, components }, files);

export const fault = (body) => post("faults", body);
export const restart = () => post("restart", {});
