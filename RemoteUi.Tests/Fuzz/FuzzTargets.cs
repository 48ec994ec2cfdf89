using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.Tests.Client;
using RemoteUi.Tests.Client.Situations;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Workbench.Inspector;

namespace RemoteUi.Tests.Fuzz;

/// <summary>All parsers of untrusted input, both in the client and in the practice CA.</summary>
internal static class FuzzTargets
{
    private static readonly Lazy<Dictionary<string, FuzzTarget>> Targets = new(() =>
        All().ToDictionary(target => target.Name));

    public static IEnumerable<string> Names => Targets.Value.Keys;

    public static FuzzTarget Named(string name) => Targets.Value[name];

    private static IEnumerable<FuzzTarget> All()
    {
        var recordings = Recordings.Once;
        RSA[] keys = [Enrollee.Key.Rsa];
        yield return new("GetCACaps", Recordings.Capabilities, input => CapabilitiesReader.Read(input), Nothing);
        yield return new(
            "A page or text", [.. Recordings.Capabilities, .. Recordings.CertificateSets],
            input => ReplyBody.Excerpt(input), Nothing);
        yield return new(
            "GetCACert", Recordings.CertificateSets, input => CertificateSetReader.Read(input), FormatException);
        yield return new(
            "CertRep", recordings.CertReps, input => CertRepReader.Read(input, recordings.Expectation),
            FormatException);
        yield return new("Envelope", recordings.Envelopes, input => Open(input, keys), FormatException);
        yield return new(
            "GetCRL", Recordings.RevocationLists,
            input => RevocationListReader.Read(input, recordings.Profile.Certificates), FormatException);
        yield return new(
            "Chain", [FakeDistribution.Degenerate(ChainSearchTests.OverIntermediate())],
            input => ChainSearchTests.Find(CertificateSetReader.Read(input)), FormatException);
        yield return new("The client, GetCACert", Recordings.CertificateSets, GetCa, Nothing);
        yield return new("The client, PKIOperation", recordings.CertReps, Send, Nothing);
        yield return new(
            "The inspector, messages",
            [
                recordings.Request.Message.Bytes, recordings.CertificateRequest(), recordings.CertReps[1],
                recordings.CertReps[4], Recordings.CertificateSets[2], Recordings.RevocationLists[1],
            ],
            input => Samples.ReadAll(Samples.Inspect(input, Samples.ClientKeys)), Nothing);
        yield return new(
            "The inspector, texts", InspectedTexts.Short, input => Samples.ReadAll(Samples.Inspect(input)), Nothing);
        yield return new(
            "The inspector, captures", [.. InspectedCaptures.All],
            input => Samples.ReadAll(Samples.Inspect(input)), Nothing);
        yield return new(
            "The practice CA, message", [recordings.Request.Message.Bytes], input => ScepRequestReader.Read(input),
            exception => exception is UnreadableMessageException);
        yield return new(
            "The practice CA, CSR", [recordings.CertificateRequest()],
            input => CertificationRequestReader.Read(
                input, Enrollee.Key.Rsa.ExportSubjectPublicKeyInfo(), Enrollee.Key.Rsa),
            exception => exception is RequestRefusedException or UnusableContentException);
    }

    private static bool Nothing(Exception exception) => false;

    private static bool FormatException(Exception exception) => exception is ScepFormatException;

    private static void Open(byte[] input, RSA[] keys)
    {
        var envelope = Envelope.Read(input);
        _ = envelope.Cipher;
        envelope.Open(keys, content => content);
    }

    private static void GetCa(byte[] input) =>
        Client(input).GetCaAsync(Recordings.Server, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>
    /// Sends the recorded message as a request of its own: two test classes run this at the same time.
    /// </summary>
    private static void Send(byte[] input)
    {
        var recorded = Recordings.Once.Request;
        Client(input)
            .SendAsync(
                Recordings.Server, Recordings.Once.Profile, new(recorded.Order, recorded.Message),
                CancellationToken.None)
            .GetAwaiter()
            .GetResult();
    }

    private static ScepClient Client(byte[] input) =>
        new(new FixedReplyTransport(input), Recordings.Clock, NullLogger<ScepClient>.Instance);

    /// <summary>Replies to everything with the same bytes.</summary>
    private sealed class FixedReplyTransport(byte[] body) : IScepTransport
    {
        public Task<TransportResult> ExchangeAsync(TransportRequest request, CancellationToken cancellationToken) =>
            Task.FromResult<TransportResult>(new TransportResult.Reply(200, null, body, null, [], false));
    }
}
