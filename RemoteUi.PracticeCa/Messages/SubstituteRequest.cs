using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// What is read and verified in place of a certificate request that cannot be: each refusal then costs one content that
/// is no request, one request that is malformed, and one whose signature is wrong.
/// </summary>
internal static class SubstituteRequest
{
    /// <summary>The end of rsaEncryption, and NULL.</summary>
    private static readonly byte[] EndOfKeyAlgorithm = [0x01, 0x01, 0x01, 0x05, 0x00];

    /// <summary>Gets bytes that are no request.</summary>
    public static byte[] NoRequest { get; } = [0x04, 0x01, 0x00];

    /// <summary>Gets a request of a key that nobody has, with a changed signature.</summary>
    public static SignedRequest WrongSignature { get; } = Make(malformed: false);

    /// <summary>Gets a request whose key is no BIT STRING.</summary>
    public static SignedRequest Malformed { get; } = Make(malformed: true);

    private static SignedRequest Make(bool malformed)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=Substitute", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequest();
        request[^1] ^= 1;
        if (malformed) request[request.AsSpan().IndexOf(EndOfKeyAlgorithm) + EndOfKeyAlgorithm.Length] ^= 1;
        return SignedRequest.Read(request);
    }
}
