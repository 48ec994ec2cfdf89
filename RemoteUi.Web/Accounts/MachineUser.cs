using Microsoft.AspNetCore.Identity;

namespace RemoteUi.Web.Accounts;

/// <summary>Represents an account of the device; its role is Administrator or General User.</summary>
public sealed class MachineUser : IdentityUser;
