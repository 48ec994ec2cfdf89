using RemoteUi.Core;

namespace RemoteUi.Web.Accounts;

/// <summary>
/// Lets one change of the accounts through at a time: two concurrent changes must not leave the device without an
/// administrator, or with two first accounts.
/// </summary>
public sealed class AccountGate : Gate;
