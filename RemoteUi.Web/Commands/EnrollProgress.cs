using System.Globalization;
using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Commands;

/// <summary>Prints what an enrollment does, a line for each step.</summary>
internal sealed class EnrollProgress(CommandOutput output, IStringLocalizer<CommandWords> words)
{
    public void Asking(ScepServer server) => output.Line(words["Asking", server.Url]);

    public void Found(CaProfile ca) => output.Line(words["Found", ForeignText.Escape(ca.Ca.Subject)]);

    public void Sending(CertificateOrder order) => output.Line(words["Sending", order.TransactionId]);

    public void Waiting(TimeSpan interval, int poll, int polls) => output.Line(
        words["Waiting", interval.TotalSeconds.ToString(CultureInfo.InvariantCulture), poll, polls]);
}
