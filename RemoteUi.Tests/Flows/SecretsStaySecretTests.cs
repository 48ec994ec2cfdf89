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

    private static readonly SecretSearch Search = new(
        [.. SecretSearch.FormsOf(Challenge), .. SecretSearch.FormsOf(Browser.Administrator.Password), .. Marks]);

    [Fact]
    public async Task No_secret_is_in_the_log_or_in_the_database()
    {
        using var data = new TemporaryFolder();
        await using var program = await RunningProgram.StartAsync(data.Path, RunningProgram.EverythingLogged);
        using var person = await NoScriptAdministrator.SetUpAsync(program);
        await person.SendRequestAsync("lobby", "192.0.2.7", Challenge);
        await person.WaitForStatusAsync("Successful");

        var named = new SecretSearch(SecretSearch.FormsOf("lobby"));
        Assert.Contains(named.FilesWithSecrets(data.Path), file => file.Contains(".db", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Search.FilesWithSecrets(data.Path), file => file.Contains(".db", StringComparison.Ordinal));
        Assert.Empty(Search.FindIn(program.Output));
    }

    [Fact]
    public void A_secret_is_found_in_every_encoding()
    {
        byte[] key = [1, 2, .. Marks[0], 3];

        Assert.NotEmpty(Search.FindIn(key));
        Assert.NotEmpty(Search.FindIn(Convert.ToHexString(key)));
        Assert.NotEmpty(Search.FindIn(Convert.ToBase64String(key)));
        Assert.NotEmpty(Search.FindIn($"password={Challenge}"));
    }
}
