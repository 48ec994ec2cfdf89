using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// What is read and verified in place of a certificate request that cannot be: each refusal then costs one content that
/// is no request, and one request whose signature is wrong.
/// </summary>
internal static class SubstituteRequest
{
    /// <summary>Gets bytes that are no request.</summary>
    public static byte[] NoRequest { get; } = [0x04, 0x01, 0x00];

    /// <summary>Gets a request of a key that nobody has, with a changed signature.</summary>
    public static byte[] WrongSignature { get; } = Make();

    private static byte[] Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=Substitute", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequest();
        request[^1] ^= 1;
        return request;
    }
}
