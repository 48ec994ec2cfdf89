using System.Text;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// Checks that after a complete enrollment no secret is in anything that the program tells or keeps unencrypted: the
/// log, traces, metrics, recorded changes, and the bytes of the database in the data folder.
/// </summary>
[Collection(nameof(WatchedProgram))]
public class SecretsStaySecretTests(WatchedProgram shared) : WatchedProgramTests(shared)
{
    // Parts of every private key or certificate request: the start of an unencrypted PKCS#8 RSA key, with the version
    // that the signature of a message does not have, and the identifiers of challengePassword and extensionRequest.
    private static readonly byte[][] Marks =
    [
        Convert.FromHexString("020100300D06092A864886F70D01010105000482"),
        Convert.FromHexString("2A864886F70D010907"),
        Convert.FromHexString("2A864886F70D01090E"),
    ];

    private static readonly string[] Typed =
    [
        WatchedProgram.Challenge, WatchedProgram.StoredChallenge, WatchedProgram.WrongPassword,
        Browser.Administrator.Password,
    ];

    private static readonly SecretSearch Search = new([.. Typed.SelectMany(SecretSearch.FormsOf), .. Marks]);

    [Fact]
    public void No_secret_is_in_the_log_or_in_the_database()
    {
        var named = new SecretSearch(SecretSearch.FormsOf("lobby"));
        Assert.Contains(
            named.FilesWithSecrets(Shared.DataFolder), file => file.Contains(".db", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Search.FilesWithSecrets(Shared.DataFolder), file => file.Contains(".db", StringComparison.Ordinal));
        Assert.Empty(Search.FindIn(Shared.Program.Output));
    }

    [Fact]
    public void No_secret_is_in_traces_and_metrics()
    {
        Assert.Contains("enrollment Send", Encoding.UTF8.GetString(Shared.Traces), StringComparison.Ordinal);
        Assert.Contains("remote_ui_enrollments_total", Shared.PrometheusMetrics, StringComparison.Ordinal);
        Assert.Empty(Search.FindIn(Shared.Traces));
        Assert.Empty(Search.FindIn(Shared.OtlpMetrics));
        Assert.Empty(Search.FindIn(Shared.PrometheusMetrics));
    }

    [Fact]
    public void No_secret_is_in_recorded_changes_though_its_change_is()
    {
        Assert.Contains("ChallengePassword: NotSet -> Set", Shared.AuditCsv, StringComparison.Ordinal);
        Assert.Contains("LogInFailed,Administrator", Shared.AuditCsv, StringComparison.Ordinal);
        Assert.Empty(Search.FindIn(Shared.AuditCsv));
    }

    [Fact]
    public void A_secret_is_found_in_every_encoding()
    {
        byte[] key = [1, 2, .. Marks[0], 3];

        Assert.NotEmpty(Search.FindIn(key));
        Assert.NotEmpty(Search.FindIn(Convert.ToHexString(key)));
        Assert.NotEmpty(Search.FindIn(Convert.ToBase64String(key)));
        Assert.NotEmpty(Search.FindIn($"password={WatchedProgram.Challenge}"));
    }
}
