using System.Text.Json.Serialization;

namespace RemoteUi.Core.Challenges;

/// <summary>
/// Represents the administration page of an NDES, and who asks it for challenge passwords. The property names are the
/// stored format of a rehearsal (docs/decisions/0009).
/// </summary>
/// <param name="Address">The http or https address, such as http://ndes.example/certsrv/mscep_admin/.</param>
/// <param name="UserName">The user, as name, DOMAIN\name, or name@domain.</param>
public sealed record NdesPage(Uri Address, string UserName)
{
    /// <summary>The user's password; null if none is stored. Stored encrypted, separately.</summary>
    [JsonIgnore]
    public Secret? Password { get; init; }
}
