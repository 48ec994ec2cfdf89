using System.Security.Cryptography;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>RSA keys that are created once for all tests.</summary>
internal static class TestKeys
{
    public static RSA First { get; } = RSA.Create(2048);

    public static RSA Second { get; } = RSA.Create(2048);

    public static RSA Weak { get; } = RSA.Create(1024);
}
