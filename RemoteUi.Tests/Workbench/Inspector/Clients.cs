using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Clients with self-signed certificates, and what the fake CA issues to them.</summary>
internal static class Clients
{
    public const string Subject = "CN=printer.example";

    private static readonly Lazy<FakeIdentity> TheFirst = new(() => SelfSigned(TestKeys.First.Rsa));
    private static readonly Lazy<FakeIdentity> TheSecond = new(() => SelfSigned(TestKeys.Second.Rsa));
    private static readonly Lazy<FakeIdentity> TheShort = new(() => SelfSigned(MadeKeys.Next(1024)));

    public static FakeIdentity First => TheFirst.Value;

    public static FakeIdentity Second => TheSecond.Value;

    /// <summary>A client with a key of 1,024 bits.</summary>
    public static FakeIdentity Short => TheShort.Value;

    public static X509Certificate2 Issued { get; } = Certificate();

    public static FakeIdentity SelfSigned(RSA key, string subject = Subject, int fromDay = -1, int toDay = 30)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var certificate = request.Create(
            request.SubjectName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1),
            FakeAuthority.Today.AddDays(fromDay), FakeAuthority.Today.AddDays(toDay), [0x0A, 0x01]);
        return new FakeIdentity(certificate, key);
    }

    /// <summary>A certificate that the fake CA issues to a client, without a fault unless one is asked for.</summary>
    public static X509Certificate2 Certificate(
        RSA? key = null, string subject = Subject, string? name = "printer.example", int fromDay = -1, int toDay = 365,
        Action<CertificateRequest>? change = null, FakeIdentity? issuer = null,
        X509SignatureGenerator? signer = null)
    {
        var request = new CertificateRequest(
            subject, key ?? TestKeys.First.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (name is not null) request.CertificateExtensions.Add(Csrs.Name(name));
        change?.Invoke(request);
        var authority = issuer ?? FakeIdentities.Ca;
        return request.Create(
            authority.Certificate.SubjectName,
            signer ?? X509SignatureGenerator.CreateForRSA(authority.Key, RSASignaturePadding.Pkcs1),
            FakeAuthority.Today.AddDays(fromDay), FakeAuthority.Today.AddDays(toDay), [0x0B, 0x01]);
    }
}
