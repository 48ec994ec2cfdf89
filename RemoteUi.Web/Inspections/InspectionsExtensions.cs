using RemoteUi.Web.Resources;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>Adds what [Message Inspector] needs beside its pages.</summary>
public static class InspectionsExtensions
{
    public static IServiceCollection AddInspections(this IServiceCollection services) =>
        services
            .AddSingleton<MessageInspector>()
            .AddSingleton<InspectorSentences>()
            .AddSingleton<HeldInspections>()
            .AddSingleton<KeptInputs>()
            .AddSingleton<KeysAtHand>()
            .AddSingleton<InspectionSources>();
}
