using Microsoft.AspNetCore.Identity;

namespace RemoteUi.Web.Accounts;

/// <summary>An account of the machine; its role is Administrator or General User.</summary>
public sealed class MachineUser : IdentityUser;
