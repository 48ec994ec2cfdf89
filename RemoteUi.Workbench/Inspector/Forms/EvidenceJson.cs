using System.Globalization;
using System.Text.Json;
using RemoteUi.Core.Scep;

namespace RemoteUi.Workbench.Inspector.Forms;

/// <summary>
/// Reads the JSON of a request's evidence file and of [Server Check]. An object with <c>request</c> or <c>reply</c> in
/// base64 is an exchange, one with <c>message</c> or <c>bytes</c> a message, wherever it is; docs/inspector-input.md
/// lists the names.
/// </summary>
internal static class EvidenceJson
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public static bool MayBe(ReadOnlySpan<byte> input)
    {
        var start = input.StartsWith("\uFEFF"u8) ? input[3..] : input;
        start = start.TrimStart(" \t\r\n"u8);
        return start.Length > 0 && start[0] is (byte)'{' or (byte)'[';
    }

    /// <summary>Returns null if the input is no JSON.</summary>
    public static EvidenceContent? Read(byte[] input)
    {
        try
        {
            var start = input.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            using var document = JsonDocument.Parse(input.AsMemory(start), Options);
            var content = new EvidenceContent();
            Walk(document.RootElement, content);
            return content;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null; // the latter for half a surrogate pair in a string
        }
    }

    private static void Walk(JsonElement element, EvidenceContent content)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var entry in element.EnumerateArray()) Walk(entry, content);
        if (element.ValueKind != JsonValueKind.Object) return;
        var (request, reply) = (Bytes(element, "request"), Bytes(element, "reply"));
        if (request is not null || reply is not null) content.Exchanges.Add(Exchange(element, request, reply));
        foreach (var name in (ReadOnlySpan<string>)["message", "bytes", "certificate"])
            if (Bytes(element, name) is { } message && ReplyBody.MayBeBinary(message)) content.Messages.Add(message);
        foreach (var property in element.EnumerateObject())
            if (!IsRead(property)) Walk(property.Value, content);
    }

    /// <summary>An object under <c>request</c> that was read as <c>request.bytes</c> is not read again.</summary>
    private static bool IsRead(JsonProperty property) =>
        property.Name is "request" or "reply" && property.Value.ValueKind == JsonValueKind.Object
            && Bytes(property.Value, "bytes") is not null;

    private static HttpExchange Exchange(JsonElement element, byte[]? request, byte[]? reply) => new()
    {
        SentAt = Time(element, "sentAt") ?? Time(element, "time"),
        RepliedAt = Time(element, "repliedAt") ?? Later(Time(element, "sentAt"), Duration(element)),
        Server = Text(element, "address") ?? Text(element, "server") ?? Text(element, "url"),
        Method = Text(element, "method"),
        Operation = Operation(Text(element, "operation")),
        Status = Number(element, "httpStatus") ?? Number(element, "status"),
        RequestContentType = Text(element, "requestContentType"),
        ReplyContentType = Text(element, "contentType") ?? Text(element, "replyContentType"),
        Request = request is { Length: 0 } ? null : request,
        Reply = reply,
    };

    /// <summary>A report names the message in place of the operation.</summary>
    private static string? Operation(string? stated) => stated switch
    {
        "PKCSReq" or "RenewalReq" or "CertPoll" or "GetCert" or "GetCRL" => "PKIOperation",
        _ => stated,
    };

    private static byte[]? Bytes(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Object) return Bytes(value, "bytes");
        if (value.ValueKind != JsonValueKind.String) return null;
        var text = value.GetString()!;
        return text.Length == 0 ? [] : TextForm.FromBase64(text);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static int? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number)
            ? number
            : null;

    private static DateTimeOffset? Later(DateTimeOffset? time, TimeSpan? duration) =>
        time < DateTimeOffset.MaxValue - duration ? time + duration : null;

    private static TimeSpan? Duration(JsonElement element) =>
        Seconds(element, "durationSeconds", 1) ?? Seconds(element, "milliseconds", 1000);

    private static TimeSpan? Seconds(JsonElement element, string name, double unitsPerSecond) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out var number) && number is >= 0 and <= 86_400_000
            ? TimeSpan.FromSeconds(number / unitsPerSecond)
            : null;

    private static DateTimeOffset? Time(JsonElement element, string name) =>
        DateTimeOffset.TryParse(
            Text(element, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}

/// <summary>Represents what a JSON file contains, in its order.</summary>
internal sealed class EvidenceContent
{
    public List<HttpExchange> Exchanges { get; } = [];

    public List<byte[]> Messages { get; } = [];
}
