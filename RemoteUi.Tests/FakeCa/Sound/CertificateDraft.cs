using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>A certificate about to be issued; the steps fill it, and a defect changes it.</summary>
internal sealed class CertificateDraft
{
    public required SoundCa Ca { get; init; }

    public required SoundRequest Request { get; init; }

    public required X500DistinguishedName Subject { get; set; }

    public required PublicKey Key { get; set; }

    public required FakeIdentity Issuer { get; set; }

    public byte[] SerialNumber { get; set; } = SoundIdentities.NewSerial();

    public required DateTimeOffset NotBefore { get; set; }

    public required DateTimeOffset NotAfter { get; set; }

    public HashAlgorithmName Hash { get; set; } = HashAlgorithmName.SHA256;

    public List<X509Extension> Extensions { get; } = [];

    public X509Certificate2 Sign()
    {
        var request = new CertificateRequest(Subject, Key, Hash, RSASignaturePadding.Pkcs1);
        foreach (var extension in Extensions) request.CertificateExtensions.Add(extension);
        return Issuer.Sign(request, NotBefore, NotAfter, SerialNumber);
    }
}
