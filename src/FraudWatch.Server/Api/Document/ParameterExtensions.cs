namespace FraudWatch.Server.Api.Document;

/// <summary>How an endpoint says what the framework cannot know of its parameters and files.</summary>
internal static class ParameterExtensions
{
    /// <summary>What a parameter of the address means.</summary>
    public static T Explains<T>(this T endpoint, string parameter, string sentence) where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new ExplainedParameter(parameter, sentence));

    /// <summary>That the answer is a file, or a text, of this media type.</summary>
    public static T AnswersFile<T>(this T endpoint, string mediaType) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AnsweredFile(mediaType));
}
