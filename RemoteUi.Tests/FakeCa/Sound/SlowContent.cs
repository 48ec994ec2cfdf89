using System.Security.Cryptography;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>A defect: a content whose padding is right costs the CA more time, whatever it is.</summary>
internal static class SlowContent
{
    private const int Signatures = 8;

    public static SoundRule Rule { get; } = SoundRule.Conduct("more work on content whose padding is right");

    public static void Work(FakeIdentity identity)
    {
        for (var count = 0; count < Signatures; count++)
            identity.Key.SignHash(new byte[32], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
