using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Represents an exchange with all that it is judged by.</summary>
internal sealed record JudgedExchange(
    HttpExchange Http, InspectedItem? Request, InspectedItem? Reply, KnownServer Server)
{
    /// <summary>Gets the certificate request of the transaction, if it could be opened.</summary>
    public CertificationRequestFacts? Asked { get; init; }

    /// <summary>Gets the exchange in which another message had the same senderNonce.</summary>
    public int? NonceSeenIn { get; init; }

    public PkiMessageFacts? Sent => Request?.Facts as PkiMessageFacts;

    public PkiMessageFacts? Came => Reply?.Facts as PkiMessageFacts;

    /// <summary>Gets the certificates in the envelope of the reply; empty if it was not opened.</summary>
    public CertificateSetFacts? Issued => Reply?.Nested
        .SelectMany(content => content.Nested)
        .Select(opened => opened.Facts)
        .OfType<CertificateSetFacts>()
        .FirstOrDefault();
}
