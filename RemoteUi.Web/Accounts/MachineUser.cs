using Microsoft.AspNetCore.Identity;

namespace RemoteUi.Web.Accounts;

/// <summary>Represents an account of the device; its role is a <see cref="MachineRole"/>.</summary>
public sealed class MachineUser : IdentityUser;
