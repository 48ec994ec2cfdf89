using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace RemoteUi.Tests.FakeCa;

/// <summary>
/// A small SCEP CA that replies correctly except for the given quirks. Its clock is <see cref="Now"/>.
/// </summary>
internal sealed class FakeAuthority(params Quirk[] quirks) : IFakeServer
{
    public static readonly DateTimeOffset Today = new(2030, 6, 15, 12, 0, 0, TimeSpan.Zero);

    private const string MovedTo = "/moved";

    private readonly Dictionary<string, FakeRequest> waiting = [];
    private int serial = 0x1000;

    /// <summary>The time of the CA's clock.</summary>
    public DateTimeOffset Now { get; init; } = Today;

    public FakeIdentity Ca { get; set; } = FakeIdentities.Ca;

    /// <summary>The signer of replies; the CA if null.</summary>
    public FakeIdentity? Signer { get; init; }

    /// <summary>The certificates that requests may be encrypted to; the CA if empty.</summary>
    public IReadOnlyList<FakeIdentity> Recipients { get; init; } = [];

    /// <summary>The GetCACert reply; only the CA's certificate if empty.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; init; } = [];

    /// <summary>The GetNextCACert reply: who signs it, and the CA that it announces; HTTP 404 if null.</summary>
    public (FakeIdentity Signer, FakeIdentity Next)? Announced { get; set; }

    public string Capabilities { get; set; } = "AES\nPOSTPKIOperation\nSHA-256\nSHA-512\nRenewal\nSCEPStandard\n";

    public string? ChallengePassword { get; init; }

    /// <summary>The number of PENDING replies to a transaction before the certificate is issued.</summary>
    public int PendingAnswers { get; set; }

    /// <summary>Replies FAILURE with this failInfo instead of a certificate.</summary>
    public string? FailsWith { get; init; }

    public TimeSpan Validity { get; init; } = TimeSpan.FromDays(365);

    public bool TakesPost { get; init; } = true;

    /// <summary>Redirects with this status, except from the redirect's target.</summary>
    public int? RedirectsWith { get; init; }

    /// <summary>The messages that were read and found valid.</summary>
    public List<FakeRequest> Requests { get; } = [];

    /// <summary>The reasons why messages were refused.</summary>
    public List<string> Refusals { get; } = [];

    /// <summary>Every HTTP request as method and operation.</summary>
    public List<string> Asked { get; } = [];

    public void ServedAt(Uri address)
    {
    }

    public HttpDraft Answer(FakeHttpRequest request) => Answer(
        request.Method, request.Path, request.Operation, request.Message, request.Body, request.AddressLength);

    /// <summary>Replies to one HTTP request.</summary>
    public HttpDraft Answer(
        string method, string path, string operation, string? message, byte[] body, int addressLength)
    {
        lock (waiting)
        {
            Asked.Add($"{method} {operation}");
            var draft = new HttpDraft { Operation = operation, Method = method, AddressLength = addressLength };
            if (RedirectsWith is { } status && path != MovedTo)
            {
                (draft.Status, draft.Location) = (status, MovedTo);
                return draft;
            }

            if (method == "POST" && !TakesPost)
            {
                draft.Status = 405;
                return draft;
            }

            switch (operation)
            {
                case "GetCACaps":
                    draft.ContentType = "text/plain";
                    draft.Body = Encoding.UTF8.GetBytes(Capabilities);
                    break;
                case "GetCACert":
                    draft.ContentType = Certificates.Count > 1
                        ? "application/x-x509-ca-ra-cert"
                        : "application/x-x509-ca-cert";
                    draft.Body = Certificates.Count > 1
                        ? FakeDistribution.Degenerate(Certificates)
                        : (Certificates.Count == 1 ? Certificates[0] : Ca.Certificate).RawData;
                    break;
                case "GetNextCACert" when Announced is var (announcer, next):
                    draft.ContentType = "application/x-x509-next-ca-cert";
                    draft.Body = FakeDistribution.Announce(next.Certificate, announcer);
                    break;
                case "PKIOperation":
                    draft.ContentType = "application/x-pki-message";
                    draft.Body = Operate(method == "POST" ? body : Convert.FromBase64String(message ?? ""), draft);
                    break;
                default:
                    draft.Status = 404;
                    break;
            }

            foreach (var quirk in quirks) quirk.Http(draft);
            return draft;
        }
    }

    private byte[] Operate(byte[] message, HttpDraft http)
    {
        try
        {
            var request = FakeRequestReader.Read(message, Recipients.Count > 0 ? Recipients : [Ca]);
            Requests.Add(request);
            return Reply(request);
        }
        catch (FakeRefusalException refusal)
        {
            Refusals.Add(refusal.Message);
            http.Status = 400;
            return Encoding.UTF8.GetBytes(refusal.Message);
        }
        catch (Exception exception) when (
            exception is AsnContentException or System.Security.Cryptography.CryptographicException)
        {
            Refusals.Add(exception.Message);
            http.Status = 400;
            return "not a pkiMessage"u8.ToArray();
        }
    }

    private byte[] Reply(FakeRequest request)
    {
        var signer = Signer ?? Ca;
        var draft = new CertRepDraft
        {
            Request = request,
            TransactionId = request.TransactionId,
            PkiStatus = "0",
            RecipientNonce = request.SenderNonce,
            Signer = signer,
            Enclosed = [signer.Certificate],
            EnvelopeFor = request.Signer,
            Digest = FakeOids.Hash(request.DigestOid),
        };
        Decide(request, draft);
        foreach (var quirk in quirks) quirk.CertRep(draft);
        return FakeCertRepWriter.Write(draft);
    }

    private void Decide(FakeRequest request, CertRepDraft draft)
    {
        if (request.MessageType == "20") Check(request);
        var (failInfo, text) = Objection(request);
        if (failInfo is not null)
        {
            (draft.PkiStatus, draft.FailInfo, draft.FailInfoText) = ("2", failInfo, text);
            Refusals.Add(text ?? failInfo);
            return;
        }

        waiting.TryAdd(request.TransactionId, request);
        if (PendingAnswers > 0)
        {
            PendingAnswers--;
            draft.PkiStatus = "3";
            return;
        }

        draft.Issued = [Issue(waiting[request.TransactionId])];
    }

    private (string? FailInfo, string? Text) Objection(FakeRequest request)
    {
        if (FailsWith is not null) return (FailsWith, "as configured");
        if (request.MessageType is not ("17" or "19" or "20")) return ("2", "no such message type");
        if (request.MessageType == "20")
            return waiting.ContainsKey(request.TransactionId) ? (null, null) : ("4", "no such transaction");
        if (request.MessageType == "17" && request.Signer.Issuer != Ca.Certificate.Subject)
            return ("1", "not signed by a certificate of this CA");
        return ChallengePassword is null || request.ChallengePassword == ChallengePassword
            ? (null, null)
            : ("2", "wrong challenge password");
    }

    /// <summary>Checks that a CertPoll names the CA, not the RA, and the requested subject (RFC 8894, 3.3.3).</summary>
    private void Check(FakeRequest poll)
    {
        var names = new AsnReader(poll.Content, AsnEncodingRules.DER).ReadSequence();
        if (!names.ReadEncodedValue().Span.SequenceEqual(Ca.Certificate.SubjectName.RawData))
            throw new FakeRefusalException(4, "the poll names another issuer");
        if (!waiting.TryGetValue(poll.TransactionId, out var first)) return;
        if (!names.ReadEncodedValue().Span.SequenceEqual(first.Csr!.SubjectName.RawData))
            throw new FakeRefusalException(4, "the poll names another subject");
    }

    private X509Certificate2 Issue(FakeRequest request) =>
        Ca.Sign(request.Csr!, Now, Now + Validity, BitConverter.GetBytes(++serial));
}
