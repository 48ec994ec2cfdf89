using System.Text;

namespace RemoteUi.Tests.FakeCa;

/// <summary>The lies of HTTP, by name.</summary>
internal static class HttpLies
{
    public const string Page =
        "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Please sign in</body></html>";

    public static Lie Html(string operation) => Body(operation, Encoding.UTF8.GetBytes(Page));

    public static Lie Empty(string operation) => Body(operation, []);

    public static Lie Huge(string operation) => Body(operation, new byte[2 * 1024 * 1024]);

    public static Lie Body(string operation, byte[] body) =>
        Lie.InHttp($"{operation} answered with {body.Length} other bytes", operation, draft => draft.Body = body);

    public static Lie Change(string operation, string name, Func<byte[], byte[]> change) =>
        Lie.InHttp($"{operation}: {name}", operation, draft => draft.Body = change(draft.Body));

    public static Lie Status(string operation, int status) =>
        Lie.InHttp($"{operation} answered with HTTP {status}", operation, draft => draft.Status = status);

    /// <summary>An HTTP error with nothing of SCEP in it.</summary>
    public static Lie Error(string operation, int status, string text = "") => Lie.InHttp(
        $"{operation} fails with HTTP {status}", operation,
        draft => (draft.Status, draft.ContentType, draft.Body) = (status, "text/plain", Encoding.UTF8.GetBytes(text)));

    public static Lie ContentType(string? contentType) =>
        new($"Content-Type {contentType ?? "absent"}") { Http = draft => draft.ContentType = contentType };

    public static Lie Delivery(string operation, FakeDelivery delivery) =>
        Lie.InHttp($"{operation} delivered: {delivery}", operation, draft => draft.Delivery = delivery);

    /// <summary>IIS refuses a query string that it finds too long.</summary>
    public static Lie RefusesLongAddresses =>
        Lie.InHttp("addresses over 2,048 characters answered 404", "PKIOperation", draft =>
    {
        if (draft.AddressLength > 2048)
            (draft.Status, draft.ContentType, draft.Body) = (
                404, "text/html", Encoding.UTF8.GetBytes("<html><title>404.15</title></html>"));
    });

    /// <summary>Every answer but the first is the first one again.</summary>
    public static Lie ReplaysFirstReply()
    {
        byte[]? first = null;
        return Lie.InHttp("the first reply again", "PKIOperation", draft => draft.Body = first ??= draft.Body);
    }
}
