using System.Text;

namespace RemoteUi.Tests.FakeCa;

/// <summary>The quirks and defects of HTTP replies, by name.</summary>
internal static class HttpQuirks
{
    public const string Page =
        "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Please sign in</body></html>";

    public static Quirk Html(string operation) => Body(operation, Encoding.UTF8.GetBytes(Page));

    public static Quirk Empty(string operation) => Body(operation, []);

    public static Quirk Huge(string operation) => Body(operation, new byte[2 * 1024 * 1024]);

    public static Quirk Body(string operation, byte[] body) =>
        Quirk.InHttp($"{operation} answered with {body.Length} other bytes", operation, draft => draft.Body = body);

    public static Quirk Change(string operation, string name, Func<byte[], byte[]> change) =>
        Quirk.InHttp($"{operation}: {name}", operation, draft => draft.Body = change(draft.Body));

    public static Quirk Status(string operation, int status) =>
        Quirk.InHttp($"{operation} answered with HTTP {status}", operation, draft => draft.Status = status);

    /// <summary>An HTTP error without any SCEP content.</summary>
    public static Quirk Error(string operation, int status, string text = "") => Quirk.InHttp(
        $"{operation} fails with HTTP {status}", operation,
        draft => (draft.Status, draft.ContentType, draft.Body) = (status, "text/plain", Encoding.UTF8.GetBytes(text)));

    public static Quirk ContentType(string? contentType) =>
        new($"Content-Type {contentType ?? "absent"}") { Http = draft => draft.ContentType = contentType };

    public static Quirk Delivery(string operation, FakeDelivery delivery) =>
        Quirk.InHttp($"{operation} delivered: {delivery}", operation, draft => draft.Delivery = delivery);

    /// <summary>Rejects long query strings, as IIS does.</summary>
    public static Quirk RefusesLongAddresses =>
        Quirk.InHttp("addresses over 2,048 characters answered 404", "PKIOperation", draft =>
    {
        if (draft.AddressLength > 2048)
            (draft.Status, draft.ContentType, draft.Body) = (
                404, "text/html", Encoding.UTF8.GetBytes("<html><title>404.15</title></html>"));
    });

    /// <summary>Repeats the first reply for every later request.</summary>
    public static Quirk ReplaysFirstReply()
    {
        byte[]? first = null;
        return Quirk.InHttp("the first reply again", "PKIOperation", draft => draft.Body = first ??= draft.Body);
    }
}
