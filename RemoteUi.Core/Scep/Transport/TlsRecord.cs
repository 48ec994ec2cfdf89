using System.Text;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>What the first bytes of a server say about TLS (RFC 8446, 5.1 and 6).</summary>
internal static class TlsRecord
{
    private const byte Alert = 0x15;
    private const byte Handshake = 0x16;

    private static readonly Dictionary<byte, string> Alerts = new()
    {
        [0] = "close_notify",
        [10] = "unexpected_message",
        [40] = "handshake_failure: no common cipher suite, or a client certificate is required",
        [42] = "bad_certificate",
        [47] = "illegal_parameter",
        [48] = "unknown_ca",
        [50] = "decode_error",
        [70] = "protocol_version: no common TLS version",
        [71] = "insufficient_security: the server requires stronger ciphers",
        [80] = "internal_error",
        [86] = "inappropriate_fallback",
        [112] = "unrecognized_name: the server does not know the host name",
        [116] = "certificate_required",
        [120] = "no_application_protocol",
    };

    public static bool IsTls(ReadOnlySpan<byte> first) => first is [Alert or Handshake, 3, ..];

    /// <summary>The alert that the server answered with; null if it sent none in the clear.</summary>
    public static string? AlertIn(ReadOnlySpan<byte> first) => first is [Alert, 3, _, 0, 2, _, var code, ..]
        ? $"TLS alert {code}" + (Alerts.TryGetValue(code, out var name) ? $" ({name})" : "")
        : null;

    /// <summary>The bytes as a text on one line, for evidence.</summary>
    public static string Printable(ReadOnlySpan<byte> first)
    {
        var line = new string([.. Encoding.ASCII.GetString(first).TakeWhile(c => c is not ('\r' or '\n'))]);
        return line.Length > 0 && line.All(c => c is >= ' ' and <= '~') ? $"\"{line}\"" : Convert.ToHexString(first);
    }
}
