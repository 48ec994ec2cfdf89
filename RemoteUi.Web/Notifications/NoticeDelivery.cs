using System.Globalization;
using System.Net.Sockets;
using MailKit;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Components.Time;
using RemoteUi.Web.Resources;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Notifications;

/// <summary>
/// Sends each due notice once through each channel that is set, and remembers it in the database. A failure is logged
/// and tried again later, with growing pauses, a limited number of times.
/// </summary>
internal sealed class NoticeDelivery(
    NoticeQuery query, IEnumerable<INoticeChannel> channels, NoticeStore store, IStringLocalizer<Texts> words,
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<NoticeDelivery> log)
{
    public const int MaxAttempts = 10;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var used = channels.Where(channel => channel.IsSet).ToList();
        if (used.Count == 0) return;
        UseDefaultLanguage();
        var due = await query.ReadAsync(cancellationToken);
        foreach (var notice in due)
            foreach (var channel in used) await SendAsync(notice, channel, cancellationToken);

        var keys = due.SelectMany(notice => channels.Select(channel => KeyOf(notice, channel))).ToHashSet();
        await store.PruneAsync(keys, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>Sends a notice through each channel that is set, and remembers nothing.</summary>
    public async Task<IReadOnlyList<NoticeTestResult>> TestAsync(Notice notice, CancellationToken cancellationToken)
    {
        UseDefaultLanguage();
        var results = new List<NoticeTestResult>();
        foreach (var channel in channels.Where(channel => channel.IsSet))
            try
            {
                await channel.SendAsync(notice, TextOf(notice), cancellationToken);
                results.Add(new(channel.Name, null));
            }
            catch (Exception fault) when (IsFailureOf(fault) && !cancellationToken.IsCancellationRequested)
            {
                log.TestNotSent(channel.Name, fault);
                results.Add(new(channel.Name, fault.GetBaseException().Message));
            }

        return results;
    }

    /// <summary>
    /// Notices go to people whose language is not known. Ends with the asynchronous method that calls it.
    /// </summary>
    private static void UseDefaultLanguage() =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Languages.All[0].Code);

    private static string KeyOf(Notice notice, INoticeChannel channel) => $"{channel.Name} {notice.Id}";

    /// <summary>
    /// Returns the pause after a number of failed attempts: 1, 2, 4 minutes, and so on, at most 6 hours.
    /// </summary>
    public static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromMinutes(Math.Min(Math.Pow(2, attempts - 1), 360));

    private async Task SendAsync(Notice notice, INoticeChannel channel, CancellationToken cancellationToken)
    {
        var key = KeyOf(notice, channel);
        var sent = await store.FindAsync(key, cancellationToken);
        var now = clock.GetUtcNow();
        if (sent is { SentAt: not null } or { Attempts: >= MaxAttempts } || sent?.NextAttemptAt > now) return;
        var attempts = (sent?.Attempts ?? 0) + 1;
        try
        {
            await channel.SendAsync(notice, TextOf(notice), cancellationToken);
            await store.SaveAsync(new() { Key = key, Attempts = attempts, SentAt = now }, cancellationToken);
        }
        catch (Exception fault) when (IsFailureOf(fault) && !cancellationToken.IsCancellationRequested)
        {
            log.NoticeNotSent(notice.Id, channel.Name, attempts, MaxAttempts, fault);
            await store.SaveAsync(
                new() { Key = key, Attempts = attempts, NextAttemptAt = now + PauseAfter(attempts) },
                cancellationToken);
        }
    }

    private string TextOf(Notice notice)
    {
        using var scope = scopes.CreateScope();
        var time = scope.ServiceProvider.GetRequiredService<MachineClock>().ToMinute(notice.At);
        return words[$"Notice.{notice.Kind}", notice.Subject, time];
    }

    /// <summary>Whether the network, the server, or its certificate failed; anything else is a bug.</summary>
    private static bool IsFailureOf(Exception fault) =>
        fault is HttpRequestException or OperationCanceledException or IOException or SocketException
            or TimeoutException
            or ProtocolException or CommandException or MailKit.Security.AuthenticationException
            or MailKit.Security.SslHandshakeException or ServiceNotConnectedException or NotSupportedException;
}
