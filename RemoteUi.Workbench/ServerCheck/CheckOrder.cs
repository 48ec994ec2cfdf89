using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;

namespace RemoteUi.Workbench.ServerCheck;

/// <summary>Represents what is to be checked, and how far.</summary>
public sealed record CheckOrder(ScepServer Server, CheckLevel Level)
{
    /// <summary>Whether the user has confirmed being responsible for the server; needed for level Probe.</summary>
    public bool IsResponsible { get; init; }

    /// <summary>The challenge passwords: one that is good for every request, or several that are good once.</summary>
    public IReadOnlyList<Secret> ChallengePasswords { get; init; } = [];

    /// <summary>Whether each of the passwords is good once.</summary>
    public bool PasswordsAreOneTime { get; init; }

    /// <summary>The beginning of each common name; a number and ".example" or the rest of the domain follow.</summary>
    public string SubjectPrefix { get; init; } = "scep-check";

    /// <summary>An expired certificate of the CA's with its key, which must not renew; null if there is none.</summary>
    public OldCertificate? Expired { get; init; }

    /// <summary>A revoked certificate of the CA's with its key, which must not renew; null if there is none.</summary>
    public OldCertificate? Revoked { get; init; }

    public KeyLength KeyLength { get; init; } = KeyLength.Rsa2048;
}
