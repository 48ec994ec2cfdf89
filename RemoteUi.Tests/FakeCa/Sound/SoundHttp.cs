using System.Text;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>The HTTP side of the sound CA.</summary>
internal sealed class SoundHttp(SoundCa ca)
{
    private const int MaxMessageBytes = 256 * 1024;

    public HttpDraft Answer(FakeHttpRequest request)
    {
        var draft = new HttpDraft
        {
            Operation = request.Operation,
            Method = request.Method,
            AddressLength = request.AddressLength,
            Request = request,
        };
        draft.Headers["Date"] = ca.Now.ToString("R");
        switch (request.Path)
        {
            case "/crl":
                Set(draft, "application/pkix-crl", SoundStatus.RevocationList(ca));
                break;
            case "/ocsp":
                Set(draft, "application/ocsp-response", SoundStatus.Ocsp(ca, request.Body));
                break;
            case var path when path.StartsWith("/ocsp/", StringComparison.Ordinal):
                var asked = Base64(Uri.UnescapeDataString(path["/ocsp/".Length..])) ?? [];
                Set(draft, "application/ocsp-response", SoundStatus.Ocsp(ca, asked));
                break;
            default:
                Operate(request, draft);
                break;
        }

        return draft;
    }

    private void Operate(FakeHttpRequest request, HttpDraft draft)
    {
        switch (request.Operation)
        {
            case "GetCACaps":
                Set(draft, "text/plain", Encoding.ASCII.GetBytes(string.Join('\n', ca.Capabilities) + "\n"));
                break;
            case "GetCACert" when ca.Certificates.Count == 1:
                Set(draft, "application/x-x509-ca-cert", ca.Certificates[0].RawData);
                break;
            case "GetCACert":
                Set(draft, "application/x-x509-ca-ra-cert", FakeDistribution.Degenerate(ca.Certificates));
                break;
            case "GetNextCACert":
                Set(
                    draft, "application/x-x509-next-ca-cert",
                    FakeDistribution.Announce(ca.NextCa.Certificate, ca.Ca));
                break;
            case "PKIOperation":
                Message(request, draft);
                break;
            default:
                Refuse(draft, 400, "The operation is unknown.");
                break;
        }
    }

    private void Message(FakeHttpRequest request, HttpDraft draft)
    {
        var message = request.Method == "POST" ? request.Body : Base64(request.Message ?? "");
        if (message is null || message.Length > MaxMessageBytes)
        {
            Refuse(draft, message is null ? 400 : 413, "The message is not base64, or too large.");
            return;
        }

        try
        {
            Set(draft, "application/x-pki-message", new SoundOperation(ca).Answer(message));
        }
        catch (SoundRefusalException refusal) when (ca.Has(Conducts.MalformedIsBadRequest))
        {
            Refuse(draft, 400, refusal.Message);
            draft.ContentType = refusal.ContentType;
        }
        catch (SoundRefusalException refusal)
        {
            Refuse(draft, 500, $"Exception: {refusal.Message}\n   at Sound.Operation.Answer(/srv/ca/operation.cs:17)");
        }
    }

    private static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    private static void Set(HttpDraft draft, string contentType, byte[] body) =>
        (draft.ContentType, draft.Body) = (contentType, body);

    private static void Refuse(HttpDraft draft, int status, string text) =>
        (draft.Status, draft.ContentType, draft.Body) = (status, "text/plain", Encoding.UTF8.GetBytes(text));
}
