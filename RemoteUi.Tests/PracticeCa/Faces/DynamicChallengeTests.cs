using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa.Faces;

/// <summary>Challenge passwords that are good for the names of one device.</summary>
public sealed class DynamicChallengeTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public DynamicChallengeTests()
    {
        bench.Administration.Change(new() { Face = CaFace.DynamicChallenge });
        client = new(bench);
    }

    public void Dispose() => bench.Dispose();

    /// <summary>The client asks for its subject with DNS:printer.example.com.</summary>
    [Theory]
    [InlineData(Requests.Subject, "DNS:printer.example.com", null)]
    [InlineData("CN=printer.example.com,O=Example", "dns:printer.example.com", null)]
    [InlineData("CN=other.example.com, O=Example", "DNS:printer.example.com", "another subject")]
    [InlineData("CN=printer.example.com", "DNS:printer.example.com", "another subject")]
    [InlineData(Requests.Subject, "DNS:other.example.com", "other names")]
    [InlineData(Requests.Subject, "DNS:printer.example.com,IP:192.0.2.7", "other names")]
    [InlineData(Requests.Subject, "", "other names")]
    public void A_password_is_good_for_its_names(string subject, string names, string? difference)
    {
        var password = Make(subject, names);

        var reply = client.Enroll(password);

        Assert.Equal(difference is null ? "0" : "2", reply.Status);
        if (difference is null) return;
        Assert.Equal("2", reply.FailInfo);
        Assert.Contains($"was made for {difference} than", reply.FailInfoText, StringComparison.Ordinal);
        Assert.Equal(1, bench.Administration.LiveOneTimePasswords);
    }

    [Fact]
    public void After_a_refusal_the_right_device_can_still_use_it()
    {
        var password = Make(Requests.Subject, "DNS:printer.example.com");
        var other = new TestClient(bench, TestKeys.Second) { TransactionId = "other" };
        Assert.Equal("2", other.Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(other.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.Csr(other.Key, password, "CN=stranger"),
            TransactionId = "other",
        }.Build()).Status);

        Assert.Equal("0", client.Enroll(password).Status);
        Assert.Equal("2", new TestClient(bench) { TransactionId = "again" }.Enroll(password).Status);
    }

    [Theory]
    [InlineData(4.9, "0")]
    [InlineData(5, "2")]
    public void It_expires_when_it_was_set_to_also_after_a_restart(double minutes, string status)
    {
        var password = Make(Requests.Subject, "DNS:printer.example.com", TimeSpan.FromMinutes(5));
        bench.Restart();

        bench.Time.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(status, new TestClient(bench).Enroll(password).Status);
    }

    [Theory]
    [InlineData("DNS:printer.example", true)]
    [InlineData("IP:2001:db8::1", true)]
    [InlineData("EMAIL:user@example.com", true)]
    [InlineData("URI:https://example.com/a", true)]
    [InlineData("printer.example", false)]
    [InlineData("DNS:", false)]
    [InlineData("IP:printer", false)]
    [InlineData("EMAIL:user", false)]
    [InlineData("URI:example", false)]
    [InlineData("X400:x", false)]
    public void A_name_is_read(string name, bool isRead) =>
        Assert.Equal(isRead, ChallengeOrder.AlternativeNames([name]) is not null);

    [Theory]
    [InlineData("CN=printer, O=Example", true)]
    [InlineData("printer", false)]
    [InlineData("", false)]
    public void A_subject_is_read(string subject, bool isRead) =>
        Assert.Equal(isRead, ChallengeOrder.Subject(subject) is not null);

    private string Make(string subject, string names, TimeSpan? lifetime = null) =>
        bench.Administration.MakeOneTimePassword(
            new(
                lifetime ?? TimeSpan.FromMinutes(60),
                new(
                    ChallengeOrder.Subject(subject)!,
                    names.Length == 0 ? null : ChallengeOrder.AlternativeNames(names.Split(',')))));
}
