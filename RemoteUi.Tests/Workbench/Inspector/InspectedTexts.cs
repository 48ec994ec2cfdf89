using System.Text;
using RemoteUi.Tests.Fuzz;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Messages in the forms of text that the inspector takes.</summary>
internal static class InspectedTexts
{
    public static string LogLine =>
        "192.0.2.7 - - \"GET /scep?operation=PKIOperation&message="
            + $"{Uri.EscapeDataString(Convert.ToBase64String(Samples.Request))} HTTP/1.1\" 200 1234";

    public static string Pem =>
        $"a line before\n{new string(System.Security.Cryptography.PemEncoding.Write("PKCS7", Samples.Reply))}\n";

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

    public static IReadOnlyList<byte[]> All { get; } =
        [
            .. new[]
            {
                LogLine,
                Pem,
                Json,
                Convert.ToBase64String(Samples.Request, Base64FormattingOptions.InsertLineBreaks),
            }
                .Select(Encoding.UTF8.GetBytes),
            .. Recordings.Capabilities,
        ];
}
