using Microsoft.Extensions.Logging.Abstractions;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Client;
using TestKeys = RemoteUi.Tests.Builders.TestKeys;

namespace RemoteUi.Tests.Scep.Codec;

/// <summary>
/// Damages every message of a server at every byte, and checks that reading ends only with a result or a rejection.
/// </summary>
public sealed class MutatedMessageTests : IDisposable
{
    private readonly ClientBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_damaged_reply_gives_a_result_and_never_a_strangers_certificate()
    {
        var ca = await bench.ProfileAsync();
        var request = bench.Client.Prepare(bench.Server, ca, ClientBench.Order());
        var reply = bench.Ca.Server.Answer("PKIOperation", request.Message.Bytes).Body;
        var replayed = new ReplayTransport();
        var client = new ScepClient(replayed, bench.Ca.Time, NullLogger<ScepClient>.Instance);

        foreach (var broken in ReaderChecks.Mutations(reply))
        {
            replayed.Body = broken;
            var answer = await client.SendAsync(
                bench.Server, ca, new PreparedRequest(request.Order, request.Message), ClientBench.Cancellation);
            Assert.True(answer is EnrollmentResult.NotUsable or EnrollmentResult.Issued, answer.ToString());
            if (answer is EnrollmentResult.Issued issued) Assert.Equal(ca.Ca.Subject, issued.Certificate.Issuer);
        }
    }

    [Fact]
    public void A_damaged_set_of_CA_certificates_is_read_or_rejected()
    {
        bench.Ca.Set(behavior => behavior with { Certificates = CertificateSet.CaAndRa });
        var set = bench.Ca.Server.Answer("GetCACert", []).Body;

        Assert.All(ReaderChecks.Mutations(set), broken => ReaderChecks.Read(() => CertificateSetReader.Read(broken)));
    }

    [Fact]
    public void A_damaged_revocation_list_is_read_or_rejected()
    {
        var list = bench.Ca.Administration.MakeRevocationList();

        Assert.All(
            ReaderChecks.Mutations(list),
            broken => ReaderChecks.Read(() =>
                RevocationListReader.Read(broken, [bench.Ca.Administration.CaCertificate])));
    }

    [Fact]
    public void A_damaged_next_CA_certificate_is_read_or_rejected()
    {
        var next = bench.Ca.Server.Answer("GetNextCACert", []).Body;

        Assert.All(
            ReaderChecks.Mutations(next),
            broken => ReaderChecks.Read(() =>
                CertificateSetReader.Read(
                    SignedMessageReader.Read(broken, [bench.Ca.Administration.CaCertificate]).Content)));
    }

    [Fact]
    public void A_damaged_envelope_always_gives_the_same_message()
    {
        var envelope = EnvelopeWriter.Write(
            TestKeys.Certificate.RawData, TestKeys.Certificate, ContentCipher.Aes128Cbc).GetEncoded("DER");

        var words = ReaderChecks.Mutations(envelope)
            .Select(broken =>
                Refusal(() =>
                    Envelope.Read(broken).Open([TestKeys.First.Rsa], content => CertificateSetReader.Read(content))))
            .Where(refusal => refusal is not null)
            .Distinct();

        Assert.All(
            words,
            refusal => Assert.True(
                refusal!.StartsWith("EnvelopeUnreadable", StringComparison.Ordinal)
                    || refusal.StartsWith("CertificateMissing", StringComparison.Ordinal),
                refusal));
        Assert.InRange(words.Count(), 1, 2);
    }

    private static string? Refusal(Func<object> open)
    {
        try
        {
            open();
            return null; // A flipped bit of the content, which no cipher in CBC mode detects.
        }
        catch (ScepFormatException refusal)
        {
            return $"{refusal.Cause} {refusal.Message}";
        }
    }

    private sealed class ReplayTransport : IScepTransport
    {
        public byte[] Body { get; set; } = [];

        public Task<TransportResult> ExchangeAsync(TransportRequest request, CancellationToken cancellationToken) =>
            Task.FromResult<TransportResult>(new TransportResult.Reply(200, null, Body, null, [], false));
    }
}
