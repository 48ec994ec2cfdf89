using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Access;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// Provides what the host hands to the practice CA: the program's rule for local callers, a cipher, the address, and
/// keys that are made already.
/// </summary>
internal static class HostParts
{
    public static IServiceCollection AddPracticeCaHostParts(
        this IServiceCollection services, IPracticeCaSecrets? secrets = null, TestAddress? address = null) =>
        services
            .AddSingleton<IPracticeCaAddress>(address ?? new TestAddress())
            .AddSingleton<IPracticeCaCallers, ProgramsCallers>()
            .AddSingleton<IPracticeCaAdministrators, OneAdministrator>()
            .AddSingleton<IPracticeCaSecrets>(secrets ?? new FakeSecrets())
            .AddSingleton<CaKeyMaker>(MadeKeys.Next);

    /// <summary>Knows one administrator.</summary>
    internal sealed class OneAdministrator : IPracticeCaAdministrators
    {
        public const string UserName = "root";
        public const string Password = "pass:word ž";

        public Task<bool> IsAdministratorAsync(HttpContext context, string userName, string password) =>
            Task.FromResult((userName, password) == (UserName, Password));
    }

    private sealed class ProgramsCallers : IPracticeCaCallers
    {
        public bool IsLocal(HttpContext context) => LocalCaller.IsLocal(context);
    }
}

/// <summary>The address of the host, which some tests know only after the start.</summary>
internal sealed class TestAddress : IPracticeCaAddress
{
    public Uri? Http { get; set; } = new("http://printer.example.com:8000/");
}

/// <summary>Replaces the program's key ring: it hides the bytes, and rejects those of another ring.</summary>
internal sealed class FakeSecrets(byte ring = 0x5A) : IPracticeCaSecrets
{
    public byte[] Protect(byte[] secret) => [ring, .. secret.Select(value => (byte)(value ^ ring))];

    public byte[] Unprotect(byte[] encrypted) =>
        encrypted is [var first, .. var rest] && first == ring
            ? [.. rest.Select(value => (byte)(value ^ ring))]
            : throw new CryptographicException("The bytes were encrypted with another key ring");
}
