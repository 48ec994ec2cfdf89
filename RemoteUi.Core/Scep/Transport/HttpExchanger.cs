namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// Performs one HTTP request within a time limit, which covers headers and body together, and reads at most 1 MiB of
/// the reply, or what the caller allows.
/// </summary>
internal sealed class HttpExchanger(
    HttpMessageInvoker http, TimeProvider time, int maxBodyBytes = HttpExchanger.MaxBodyBytes)
{
    /// <summary>The maximum number of bytes that are read of a SCEP reply.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    private readonly TlsProbe tls = new(time);

    public async Task<HttpResult> SendAsync(HttpCall call, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var sentAt = time.GetUtcNow();
        var started = time.GetTimestamp();
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        HttpResponseMessage? response = null;
        var body = new BoundedBody(maxBodyBytes);
        HttpReply? answer = null;
        HttpFault? fault = null;
        using var message = call.ToMessage();
        var notes = ConnectionNotes.On(message);
        try
        {
            response = await http.SendAsync(message, either.Token).ConfigureAwait(false);
            if (await body.ReadAsync(response.Content, either.Token).ConfigureAwait(false)
                && ContentCoding.Decode(CodingsOf(response), body.ToArray(), maxBodyBytes) is { } decoded)
                answer = ToAnswer(call, response, decoded);
            else
                fault = new(
                    Cause.AnswerTooLarge,
                    $"{HttpFaults.Peer(call.Address)}: the reply is larger than {maxBodyBytes:N0} bytes",
                    (int)response.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            fault = new(
                Cause.NoAnswerInTime,
                $"{HttpFaults.Peer(call.Address)}: no complete reply in {timeout.TotalSeconds:0.###} seconds",
                (int?)response?.StatusCode);
        }
        catch (Exception exception) when (
            HttpFaults.Read(exception, call.Address, (int?)response?.StatusCode, notes.FirstBytes) is { } known
                && !cancellationToken.IsCancellationRequested)
        {
            fault = known;
        }
        finally
        {
            response?.Dispose();
        }

        cancellationToken.ThrowIfCancellationRequested();
        var exchange = new TransportExchange(
            call.Method, sentAt, time.GetElapsedTime(started), (int?)response?.StatusCode, call.MessageBytes,
            body.Length, ContentType(response), fault?.Evidence)
        {
            Address = Redirects.Describe(call.Address),
            Request = call.Message,
            Reply = answer?.Body ?? body.ToArray(),
        };
        var result = new HttpResult(exchange, answer, fault)
        {
            WasOnKeptConnection = !notes.IsNew && response is null,
        };
        var speaksTls = result.MayHideTls(call.Address, notes)
            && await tls.AnswersAsync(call.Address, either.Token).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return speaksTls ? result.ToTlsExpected(call.Address) : result;
    }

    private static HttpReply ToAnswer(HttpCall call, HttpResponseMessage response, byte[] body)
    {
        var location = response.Headers.NonValidated.TryGetValues("Location", out var values)
            && Uri.TryCreate(call.Address, values.ToString(), out var target)
            ? target
            : null;
        return new((int)response.StatusCode, ContentType(response), body, response.Headers.Date, location);
    }

    private static IEnumerable<string> CodingsOf(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values)
            ? values.SelectMany(value => value.Split(','))
            : [];

    private static string? ContentType(HttpResponseMessage? response)
    {
        if (response is null || !response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values))
            return null;
        var text = values.ToString();
        return text.Length <= 100 ? text : text[..100];
    }
}
