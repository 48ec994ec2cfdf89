using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Hosting;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

public sealed class KeyRingTests : IDisposable
{
    private const string Passphrase = "a passphrase for the ring";

    private readonly TemporaryFolder outside = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => outside.Dispose();

    [Fact]
    public async Task A_key_ring_that_was_not_protected_is_taken_over_by_the_first_passphrase()
    {
        using var folder = await PreparedFolder.CopyAsync();
        Assert.Contains("<masterKey", await RingOfAsync(folder), StringComparison.Ordinal);

        await AssertOpensAsync(folder, WithPassphrase(Passphrase));

        Assert.DoesNotContain("<masterKey", await RingOfAsync(folder), StringComparison.Ordinal);
        Assert.Contains("RemoteUi.Web.Storage.PassphraseXmlDecryptor, RemoteUi.Web", await RingOfAsync(folder),
            StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            foreach (var file in Directory.GetFiles(folder.File("key-ring")))
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        await AssertOpensAsync(folder, WithPassphrase(Passphrase));
    }

    [Fact]
    public async Task A_new_key_ring_is_protected_from_the_start()
    {
        using var folder = new TemporaryFolder();
        await AssertOpensAsync(folder, WithPassphrase(Passphrase));
        Assert.DoesNotContain("<masterKey", await RingOfAsync(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_or_missing_passphrase_ends_the_start_and_changes_nothing()
    {
        using var folder = await PreparedFolder.CopyAsync();
        await AssertOpensAsync(folder, WithPassphrase(Passphrase));
        var ring = await RingOfAsync(folder);

        Assert.Contains(
            "passphrase is wrong", await FailedStart.LineOfAsync(folder, WithPassphrase("another")),
            StringComparison.Ordinal);
        Assert.Contains("KeyRing:PassphraseFile", await FailedStart.LineOfAsync(folder), StringComparison.Ordinal);
        Assert.Contains(
            "no terminal", await FailedStart.LineOfAsync(folder, "--KeyRing:AskPassphrase=true"),
            StringComparison.Ordinal);
        Assert.Equal(ring, await RingOfAsync(folder));
        await AssertOpensAsync(folder, WithPassphrase(Passphrase));
    }

    [Fact]
    public async Task A_passphrase_is_changed_with_the_previous_one()
    {
        using var folder = await PreparedFolder.CopyAsync();
        await AssertOpensAsync(folder, WithPassphrase(Passphrase));
        await AssertOpensAsync(
            folder, WithPassphrase("a new one"), $"--KeyRing:PreviousPassphraseFile={FileWith(Passphrase)}");

        await AssertOpensAsync(folder, WithPassphrase("a new one"));
        Assert.Contains(
            "passphrase is wrong", await FailedStart.LineOfAsync(folder, WithPassphrase(Passphrase)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_systemd_credential_is_the_passphrase()
    {
        using var folder = await PreparedFolder.CopyAsync();
        await File.WriteAllTextAsync(outside.File(KeyRingOptions.Credential), Passphrase + "\n", Token);
        await AssertOpensAsync(folder, $"--CREDENTIALS_DIRECTORY={outside.Path}");
        Assert.DoesNotContain("<masterKey", await RingOfAsync(folder), StringComparison.Ordinal);
        await AssertOpensAsync(folder, WithPassphrase(Passphrase));
    }

    [Fact]
    public async Task A_certificate_protects_the_key_ring_and_another_does_not_open_it()
    {
        using var folder = await PreparedFolder.CopyAsync();
        string[] first = Certificate("first");
        await AssertOpensAsync(folder, first);
        Assert.DoesNotContain("<masterKey", await RingOfAsync(folder), StringComparison.Ordinal);
        await AssertOpensAsync(folder, first);

        Assert.Contains(
            "KeyRing:CertificateFile", await FailedStart.LineOfAsync(folder, Certificate("second")),
            StringComparison.Ordinal);
        Assert.Contains(
            "KeyRing:CertificateFile", await FailedStart.LineOfAsync(folder), StringComparison.Ordinal);
        Assert.Contains(
            "cannot protect the key ring",
            await FailedStart.LineOfAsync(
                folder, first[0], $"--KeyRing:CertificatePasswordFile={FileWith("not the password")}"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--KeyRing:PassphraseFile=a", "--KeyRing:CertificateFile=b", "Only one of")]
    [InlineData("--KeyRing:PassphraseFile=/nowhere/at/all", "--KeyRing:AskPassphrase=false", "/nowhere/at/all")]
    [InlineData(
        "--KeyRing:Passphrase=typed here", "--KeyRing:AskPassphrase=false", "KeyRing:Passphrase is not a setting")]
    public async Task Settings_that_cannot_be_used_are_named(string one, string other, string expected)
    {
        using var folder = await PreparedFolder.CopyAsync();
        Assert.Contains(expected, await FailedStart.LineOfAsync(folder, one, other), StringComparison.Ordinal);
    }

    private string WithPassphrase(string passphrase) => $"--KeyRing:PassphraseFile={FileWith(passphrase)}";

    private string FileWith(string secret)
    {
        var file = outside.File(Guid.NewGuid().ToString("N"));
        File.WriteAllText(file, secret + "\n");
        return file;
    }

    private string[] Certificate(string name)
    {
        using var key = MadeKeys.Next();
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Samples.Noon.AddYears(-1), Samples.Noon.AddYears(50));
        File.WriteAllBytes(outside.File(name), certificate.Export(X509ContentType.Pkcs12, "p12"));
        return [
            $"--KeyRing:CertificateFile={outside.File(name)}", $"--KeyRing:CertificatePasswordFile={FileWith("p12")}",
        ];
    }

    private static async Task<string> RingOfAsync(TemporaryFolder folder) =>
        string.Concat(await Task.WhenAll(
            Directory.GetFiles(folder.File("key-ring"), "*.xml").Select(file => File.ReadAllTextAsync(file, Token))));

    /// <summary>Asserts that the machine starts and opens what was encrypted before.</summary>
    private static async Task AssertOpensAsync(TemporaryFolder folder, params string[] settings)
    {
        await using var machine = await TestMachine.PrepareAsync(folder, settings: settings);
        var keys = await machine.Get<IKeyRegisterStore>().LoadAsync(Token);
        Assert.NotEmpty(keys.DefaultKey!.PrivateKey.RevealPkcs8());
        Assert.Single(Directory.GetFiles(folder.File("key-ring"), "*.xml"));
    }
}
