using System.Security.Cryptography;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>RSA keys that are created once for all tests.</summary>
internal static class TestKeys
{
    public static RSA First { get; } = MadeKeys.Next();

    public static RSA Second { get; } = MadeKeys.Next();

    public static RSA Weak { get; } = MadeKeys.Next(1024);
}
