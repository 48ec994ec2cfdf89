namespace RemoteUi.Core.Revocation;

/// <summary>Represents what one source says about whether a certificate is revoked.</summary>
/// <param name="Source">Where the information came from.</param>
/// <param name="Address">The address that was asked, or the thumbprint of a registered list; null if there was nothing
/// to ask.</param>
/// <param name="Word">The key of the sentence on the pages.</param>
/// <param name="Arguments">The values of the sentence: text, or a <see cref="DateTimeOffset"/>.</param>
public sealed record RevocationFinding(
    RevocationSource Source, string? Address, RevocationStatus Status, string Word,
    params IReadOnlyList<object> Arguments);

/// <summary>Specifies where information about revocation comes from.</summary>
public enum RevocationSource
{
    /// <summary>A list of [Certificate Revocation List (CRL) Settings].</summary>
    RegisteredList,

    /// <summary>A list at an address in the certificate.</summary>
    ListByHttp,

    /// <summary>An OCSP responder.</summary>
    Ocsp,

    /// <summary>A list that the SCEP server returned to GetCRL.</summary>
    ListByScep,
}

/// <summary>Specifies whether a certificate is revoked.</summary>
public enum RevocationStatus
{
    Good,
    Revoked,
    NotKnown,
}
