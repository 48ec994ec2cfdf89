using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Scep;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Represents the facts of an item as typed values; texts in it are the sender's, to be escaped.</summary>
public abstract record ItemFacts;

/// <summary>Represents a certificate; a page shows it as it shows any other.</summary>
public sealed record CertificateFacts(X509Certificate2 Certificate) : ItemFacts;

/// <summary>Represents a degenerate PKCS#7, or several certificates in PEM.</summary>
/// <param name="Ca">The CA among them, by signatures; null if there is no certificate.</param>
/// <param name="Recipient">The certificate that a client encrypts requests to.</param>
public sealed record CertificateSetFacts(
    IReadOnlyList<X509Certificate2> Certificates, X509Certificate2? Ca, X509Certificate2? Recipient) : ItemFacts;

/// <summary>Represents a PKCS#10.</summary>
/// <param name="Key">Algorithm and length, such as "RSA 2048".</param>
/// <param name="Signature">The name of the signature algorithm.</param>
/// <param name="IsProven">Whether its signature verifies: the sender has the private key.</param>
/// <param name="AlternativeNames">DNS names and IP addresses; null if it asks for no subjectAltName.</param>
/// <param name="Challenge">The challenge password; null if there is none.</param>
/// <param name="Extensions">The object identifiers of the requested extensions.</param>
public sealed record CertificationRequestFacts(
    string Subject, string Key, bool KeyIsWeak, string Signature, bool SignatureIsWeak, bool IsProven,
    IReadOnlyList<string>? AlternativeNames, Secret? Challenge, IReadOnlyList<string> Extensions) : ItemFacts
{
    /// <summary>Gets the SubjectPublicKeyInfo in DER, to compare keys.</summary>
    public byte[] PublicKey { get; init; } = [];

    /// <summary>Gets whether replies can be encrypted to the key by key transport.</summary>
    public bool KeyDecrypts { get; init; }

    internal X500DistinguishedName? SubjectName { get; init; }
}

/// <summary>Represents a revocation list.</summary>
public sealed record RevocationListFacts(
    string Issuer, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate, IReadOnlyList<string> RevokedSerialNumbers)
    : ItemFacts;

/// <summary>Represents the content of a CertPoll.</summary>
public sealed record IssuerAndSubjectFacts(string Issuer, string Subject) : ItemFacts;

/// <summary>Represents the content of a GetCert or GetCRL.</summary>
public sealed record IssuerAndSerialNumberFacts(string Issuer, string SerialNumber) : ItemFacts;

/// <summary>Represents a reply to GetCACaps.</summary>
public sealed record CapabilitiesFacts(CaCapabilities Capabilities) : ItemFacts;

/// <summary>Represents HTML or a text.</summary>
/// <param name="Excerpt">The beginning, without tags, on one line.</param>
public sealed record TextFacts(string Excerpt) : ItemFacts;
