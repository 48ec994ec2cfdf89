using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RemoteUi.Tests.EvidenceFiles;
using RemoteUi.Tests.Inspections;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Commands;

namespace RemoteUi.Tests.Commands;

/// <summary>The command <c>inspect FILE...</c>.</summary>
public sealed class InspectCommandTests(InspectorMachine shared) : IClassFixture<InspectorMachine>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_message_is_explained()
    {
        var (status, output, errors) = await RunAsync("inspect", await FileAsync("request.der", shared.PkcsReq));

        Assert.InRange(status, 0, 1);
        Assert.Contains("PKCSReq", output, StringComparison.Ordinal);
        Assert.Contains($"transactionId: {shared.Request.TransactionId.Value}", output, StringComparison.Ordinal);
        Assert.Contains("envelopeIsOpened: False", output, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task The_JSON_fits_its_schema_and_has_no_password()
    {
        var file = await FileAsync("evidence.json", shared.Evidence);
        var damaged = await FileAsync("damaged.der", shared.PkcsReq[..500]);

        var (status, output, _) = await RunAsync("inspect", file, damaged, "--json");

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(1, status);
        Assert.Empty(EvidenceSchema.Faults("inspection.schema.json", json));
        Assert.Equal(2, json.GetProperty("files").GetArrayLength());
        Assert.DoesNotContain(InspectorMachine.Challenge, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_opens_an_envelope()
    {
        var key = (await shared.Machine.Get<Core.Enrollment.IKeyRegisterStore>().LoadAsync(Token)).Keys
            .Single(one => one.Id == shared.Request.Id);
        using var rsa = key.PrivateKey.Open();
        var keyFile = await FileAsync("key.pem", ToBytes(rsa.ExportPkcs8PrivateKeyPem()));

        var (_, output, _) = await RunAsync(
            "inspect", await FileAsync("reply.der", shared.CertRep), "--key", keyFile);

        Assert.Contains("envelopeIsOpened: True", output, StringComparison.Ordinal);
        Assert.Contains("subject: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_of_a_key_is_the_line_in_its_file()
    {
        using var rsa = MadeKeys.Next();
        var pem = rsa.ExportEncryptedPkcs8PrivateKeyPem(
            "open", new(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1000));
        var (file, key) = (await FileAsync("reply.der", shared.CertRep), await FileAsync("key.pem", ToBytes(pem)));

        var right = await RunAsync(
            "inspect", file, "--key", key, "--key-password-file", await FileAsync("right.txt", "open\n"u8.ToArray()));
        var wrong = await RunAsync(
            "inspect", file, "--key", key, "--key-password-file", await FileAsync("wrong.txt", "shut\n"u8.ToArray()));

        Assert.Contains("envelopeIsOpened: False", right.Output, StringComparison.Ordinal);
        Assert.Equal(2, wrong.Status);
        Assert.Contains("its password is wrong", wrong.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_is_as_asked()
    {
        var file = await FileAsync("request.der", shared.PkcsReq);

        Assert.Contains("podepsan", (await RunAsync("inspect", file, "--lang", "cs")).Output, StringComparison.Ordinal);
        Assert.Contains("signed", (await RunAsync("inspect", file, "--lang", "en")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sound_certificate_is_nothing_wrong_and_rubbish_is()
    {
        var (sound, _, _) = await RunAsync(
            "inspect", await FileAsync("caps.txt", "AES\nPOSTPKIOperation\nSCEPStandard\nSHA-256\n"u8.ToArray()));
        var (rubbish, output, _) = await RunAsync("inspect", await FileAsync("rubbish", [1, 2, 3]));

        Assert.Equal(0, sound);
        Assert.Equal(1, rubbish);
        Assert.NotEmpty(output);
    }

    [Theory]
    [InlineData]
    [InlineData("--nonsense", "x")]
    [InlineData("/no/such/file")]
    public async Task A_wrong_call_ends_with_two(params string[] arguments)
    {
        var (status, _, errors) = await RunAsync(["inspect", .. arguments]);

        Assert.Equal(2, status);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task A_key_that_is_none_ends_with_two()
    {
        var file = await FileAsync("request.der", shared.PkcsReq);
        var (status, _, errors) = await RunAsync("inspect", file, "--key", file);

        Assert.Equal(2, status);
        Assert.Contains("no RSA key", errors, StringComparison.Ordinal);
    }

    private static byte[] ToBytes(string text) => Encoding.ASCII.GetBytes(text);

    private async Task<string> FileAsync(string name, byte[] content)
    {
        var path = folder.File(name);
        await File.WriteAllBytesAsync(path, content, Token);
        return path;
    }

    private static async Task<(int Status, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var status = await ProgramCommands.RunAsync(arguments, output, errors);
        return (status, output.ToString(), errors.ToString());
    }
}
