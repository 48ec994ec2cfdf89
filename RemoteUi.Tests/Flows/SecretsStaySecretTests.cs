using System.Text;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// Runs a complete enrollment with every log line captured, and checks that no secret is in the log or in the bytes of
/// the database in the data folder.
/// </summary>
public class SecretsStaySecretTests
{
    private const string Challenge = "xyzzy-4711-plugh";

    // Parts of every private key or certificate request: the start of an unencrypted PKCS#8 RSA key, with the version
    // that the signature of a message does not have, and the identifiers of challengePassword and extensionRequest.
    private static readonly byte[][] Marks =
    [
        Convert.FromHexString("020100300D06092A864886F70D01010105000482"),
        Convert.FromHexString("2A864886F70D010907"),
        Convert.FromHexString("2A864886F70D01090E"),
    ];

    [Fact]
    public async Task No_secret_is_in_the_log_or_in_the_database()
    {
        using var data = new TemporaryFolder();
        await using var program = await RunningProgram.StartAsync(
            data.Path, "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace",
            "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Trace", "--Logging:LogLevel:Quartz=Trace");
        using var person = await NoScriptAdministrator.SetUpAsync(program);
        await person.SendRequestAsync("lobby", "192.0.2.7", Challenge);
        await person.WaitForStatusAsync("Successful");

        Assert.Contains("lobby", Encoding.Latin1.GetString(DatabaseBytes(data.Path)), StringComparison.Ordinal);
        Assert.Empty(SecretsIn(DatabaseBytes(data.Path)));
        Assert.Empty(SecretsIn(Encoding.UTF8.GetBytes(program.Output)));
    }

    [Fact]
    public void A_secret_is_found_in_every_encoding()
    {
        byte[] key = [1, 2, .. Marks[0], 3];

        Assert.NotEmpty(SecretsIn(key));
        Assert.NotEmpty(SecretsIn(Encoding.ASCII.GetBytes(Convert.ToHexString(key))));
        Assert.NotEmpty(SecretsIn(Encoding.ASCII.GetBytes(Convert.ToBase64String(key))));
        Assert.NotEmpty(SecretsIn(Encoding.ASCII.GetBytes($"password={Challenge}")));
    }

    private static byte[] DatabaseBytes(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.db*").Select(ReadShared).SelectMany(bytes => bytes)];

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        file.CopyTo(memory);
        return memory.ToArray();
    }

    private static IEnumerable<string> SecretsIn(byte[] bytes)
    {
        foreach (var pattern in Patterns())
            if (bytes.AsSpan().IndexOf(pattern) >= 0) yield return Convert.ToHexString(pattern);
    }

    private static IEnumerable<byte[]> Patterns()
    {
        byte[][] texts = [
            Encoding.UTF8.GetBytes(Challenge), Encoding.Unicode.GetBytes(Challenge),
            Encoding.UTF8.GetBytes(Browser.Administrator.Password),
        ];
        foreach (var secret in texts.Concat(Marks))
        {
            yield return secret;
            yield return Encoding.ASCII.GetBytes(Convert.ToHexString(secret));
            yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(secret));
            for (var shift = 0; shift < 3; shift++) yield return InBase64(secret, shift);
        }
    }

    /// <summary>
    /// Returns the base64 digits that a secret always produces if it starts <paramref name="shift"/> bytes into a group
    /// of three.
    /// </summary>
    private static byte[] InBase64(byte[] secret, int shift)
    {
        var text = Convert.ToBase64String([.. new byte[shift], .. secret]);
        var first = shift == 0 ? 0 : shift + 1;
        var certain = (shift + secret.Length) * 8 / 6;
        return Encoding.ASCII.GetBytes(text[first..certain]);
    }
}
