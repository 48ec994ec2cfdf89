using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Commands;

namespace RemoteUi.Tests.Commands;

/// <summary>The command <c>enroll URL</c>, in this process and as the program.</summary>
public sealed class EnrollCommandTests : IAsyncLifetime
{
    private const string Password = "the challenge password";

    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();
    private PracticeCaHost? ca;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Url => ca!.Url.ToString();

    private string Out => folder.File("out");

    private JsonElement Json => JsonDocument.Parse(output.ToString()).RootElement;

    public async ValueTask InitializeAsync() => ca = await PracticeCaHost.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await ca!.DisposeAsync();
        folder.Dispose();
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public async Task The_program_obtains_a_certificate_with_chain_and_key_and_makes_nothing_else()
    {
        ca!.Set(behavior => behavior with
        {
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new ChallengePassword(Password),
        });
        var (exitCode, printed, refused) = await ProgramProcess.RunAsync(
            folder.Path, ["enroll", Url, "--cn", "mfp.example", "--challenge-file", "-", "--out", "out"],
            input: Password + "\n");

        Assert.True(exitCode == 0, printed + refused);
        Assert.Equal(
            ["certificate.pem", "chain.pem", "key.pem"],
            Directory.EnumerateFiles(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["out"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        using var certificate = X509Certificate2.CreateFromPemFile(CertificatePath, KeyPath);
        Assert.True(certificate.HasPrivateKey);
        Assert.True(certificate.MatchesHostname("mfp.example", allowWildcards: false, allowCommonName: false));
        using var issuer = X509Certificate2.CreateFromPem(await File.ReadAllTextAsync(Out + "/chain.pem", Token));
        Assert.Equal(certificate.Issuer, issuer.Subject);
        Assert.DoesNotContain(Password, printed + refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_is_one_JSON_document()
    {
        Assert.Equal(CommandExit.Done, await RunAsync("--json", "--hash", "sha512", "--key-length", "3072"));

        Assert.Equal("issued", Json.GetProperty("status").GetString());
        Assert.Equal(CertificatePath, Json.GetProperty("certificate").GetString());
        using var certificate = X509Certificate2.CreateFromPemFile(CertificatePath, KeyPath);
        Assert.Equal(certificate.SerialNumber, Json.GetProperty("serialNumber").GetString());
        Assert.Equal(3072, certificate.GetRSAPublicKey()!.KeySize);
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public async Task A_refusal_names_its_cause_and_what_to_do_in_the_words_of_the_command()
    {
        ca!.Set(behavior => behavior with
        {
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new ChallengePassword(Password),
        });

        Assert.Equal(CommandExit.Failed, await RunAsync("--json"));

        Assert.Equal("failed", Json.GetProperty("status").GetString());
        var error = Json.GetProperty("error");
        Assert.Equal("FailInfo.2.NoChallenge", error.GetProperty("cause").GetString());
        Assert.Contains("--challenge-file", error.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(error.GetProperty("sentence").GetString()!);
        Assert.NotEmpty(error.GetProperty("evidence").GetString()!);
        Assert.False(File.Exists(CertificatePath));
    }

    [Theory]
    [InlineData("en", "The SCEP server did not accept a connection", "Remedy: ")]
    [InlineData("cs", "Server SCEP na tomto portu nepřijal spojení", "Náprava: ")]
    public async Task A_failure_is_explained_in_the_language_asked_for(string language, params string[] words)
    {
        Assert.Equal(
            CommandExit.Failed,
            await ProgramCommands.RunAsync(
                [
                    "enroll", $"http://127.0.0.1:{FreePort.Next()}/scep", "--cn", "mfp.example", "--out", Out, "--lang",
                    language,
                ],
                output, errors));

        Assert.All(words, word => Assert.Contains(word, errors.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("[", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_held_request_is_asked_for_again_with_its_key()
    {
        ca!.Set(behavior => behavior with { Answer = AnswerRule.Hold });

        Assert.Equal(CommandExit.Pending, await RunAsync());
        Assert.Contains($"--key {KeyPath}", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(CommandExit.Misused, await RunAsync());
        Assert.Contains("holds another key", errors.ToString(), StringComparison.Ordinal);

        Assert.True(ca.Administration.Approve(1));
        Assert.Equal(CommandExit.Done, await RunAsync("--key", KeyPath));
        Assert.Null(ca.Administration.Find(2));
        using var certificate = X509Certificate2.CreateFromPemFile(CertificatePath, KeyPath);
        Assert.True(certificate.HasPrivateKey);
    }

    [Theory]
    [InlineData("--cn", "enroll", "http://server.example", "--out", "x")]
    [InlineData("--out", "enroll", "http://server.example", "--cn", "mfp.example")]
    [InlineData("--cn must be", "enroll", "http://server.example", "--out", "x", "--cn", "printer")]
    [InlineData("--poll must be", "enroll", "http://server.example", "--out", "x", "--cn", "a.example", "--poll", "-1")]
    [InlineData(
        "--interval must be", "enroll", "http://server.example", "--out", "x", "--cn", "a.example", "--interval", "0")]
    [InlineData("sha512", "enroll", "http://server.example", "--out", "x", "--cn", "a.example", "--hash", "md5")]
    [InlineData("Did you mean --out?", "enroll", "http://server.example", "--cn", "mfp.example", "--oot", "x")]
    public async Task Wrong_usage_is_refused_in_words(string expected, params string[] args)
    {
        Assert.Equal(CommandExit.Misused, await ProgramCommands.RunAsync(args, output, errors));
        Assert.Contains(expected, errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    private string KeyPath => Path.Combine(Out, "key.pem");

    private string CertificatePath => Path.Combine(Out, "certificate.pem");

    private Task<int> RunAsync(params string[] more) =>
        ProgramCommands.RunAsync(["enroll", Url, "--cn", "mfp.example", "--out", Out, .. more], output, errors);
}
