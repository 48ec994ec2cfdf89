using System.Security.Cryptography;
using System.Text;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Fuzz;
using RemoteUi.Tests.PracticeCa;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Messages in the forms of text that the inspector takes.</summary>
internal static class InspectedTexts
{
    public static string LogLine =>
        "192.0.2.7 - - \"GET /scep?operation=PKIOperation&message="
            + $"{Uri.EscapeDataString(Convert.ToBase64String(Samples.Request))} HTTP/1.1\" 200 1234";

    public static string Pem =>
        $"a line before\n{PemEncoding.WriteString("PKCS7", Samples.Reply)}\n";

    public static string Json =>
        $$"""
        {
          "version": 1,
          "exchanges": [
            {
              "operation": "PKCSReq", "method": "POST", "sentAt": "2030-06-15T12:00:00Z", "httpStatus": 200,
              "contentType": "application/x-pki-message", "address": "http://ca/scep",
              "request": "{{Convert.ToBase64String(Samples.Request)}}",
              "reply": { "bytes": "{{Convert.ToBase64String(Samples.Reply)}}" }
            }
          ],
          "bytes": "{{Convert.ToBase64String(Samples.CaCertificate)}}"
        }
        """;

    /// <summary>Short ones, so that each byte can be damaged.</summary>
    public static IReadOnlyList<byte[]> Short { get; } =
        [
            .. new[]
            {
                $"GET /scep?operation=PKIOperation&message={Uri.EscapeDataString(ShortBase64)} HTTP/1.1",
                PemEncoding.WriteString("PKCS7", Convert.FromBase64String(ShortBase64)),
                $$"""{ "exchanges": [ { "sentAt": "2030-06-15T12:00:00Z", "reply": "{{ShortBase64}}" } ] }""",
                ShortBase64,
            }.Select(Encoding.UTF8.GetBytes),
            .. Recordings.Capabilities,
        ];

    /// <summary>The content of a GetCert.</summary>
    private static string ShortBase64 => Convert.ToBase64String(
        Requests.IssuerAndSerialNumber(FakeIdentities.Ca.Certificate.SubjectName.RawData, [1, 2, 3]));
}
