using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Certificate requests without a fault, and with one.</summary>
internal static class Csrs
{
    public static byte[] Sound { get; } = Of();

    public static byte[] Of(
        RSA? key = null, string subject = Clients.Subject, string? name = "printer.example", int? passwordTag = 19,
        Action<CertificateRequest>? change = null, X509SignatureGenerator? signer = null)
    {
        var request = new CertificateRequest(
            subject, key ?? TestKeys.First.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (name is not null) request.CertificateExtensions.Add(Name(name));
        if (passwordTag is { } tag)
            request.OtherRequestAttributes.Add(
                new AsnEncodedData(FakeOids.ChallengePassword, Tlv.Value(tag, [.. "open sesame"u8]).ToDer()));
        change?.Invoke(request);
        return signer is null ? request.CreateSigningRequest() : request.CreateSigningRequest(signer);
    }

    public static X509Extension Name(string name)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        return names.Build();
    }

    /// <summary>The last byte of the signature changed.</summary>
    public static byte[] Damaged() => [.. Sound[..^1], (byte)(Sound[^1] ^ 1)];
}
