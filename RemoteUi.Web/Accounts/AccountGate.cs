using RemoteUi.Core;

namespace RemoteUi.Web.Accounts;

/// <summary>
/// The gate before the accounts: two changes at once must not leave the machine without an administrator, or with two
/// first ones.
/// </summary>
public sealed class AccountGate : Gate;
