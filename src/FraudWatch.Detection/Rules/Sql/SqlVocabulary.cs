namespace FraudWatch.Detection.Rules.Sql;

/// <summary>What a rule's SQL may consist of. Whatever is not named here is refused.</summary>
internal static class SqlVocabulary
{
    /// <summary>Queries, tables, expressions and modifiers, as DuckDB's tree names them.</summary>
    public static readonly IReadOnlySet<string> NodeTypes = Set(
        "SELECT_NODE SET_OPERATION_NODE",
        "BASE_TABLE JOIN SUBQUERY EMPTY EXPRESSION_LIST",
        "COLUMN_REF VALUE_CONSTANT VALUE_PARAMETER FUNCTION STAR CASE_EXPR OPERATOR_CAST",
        "CONJUNCTION_AND CONJUNCTION_OR OPERATOR_NOT OPERATOR_IS_NULL OPERATOR_IS_NOT_NULL OPERATOR_COALESCE",
        "COMPARE_EQUAL COMPARE_NOTEQUAL COMPARE_LESSTHAN COMPARE_GREATERTHAN COMPARE_LESSTHANOREQUALTO",
        "COMPARE_GREATERTHANOREQUALTO COMPARE_DISTINCT_FROM COMPARE_NOT_DISTINCT_FROM COMPARE_BETWEEN",
        "COMPARE_NOT_BETWEEN COMPARE_IN COMPARE_NOT_IN",
        "WINDOW_AGGREGATE WINDOW_ROW_NUMBER WINDOW_RANK WINDOW_RANK_DENSE WINDOW_PERCENT_RANK WINDOW_CUME_DIST",
        "WINDOW_NTILE WINDOW_LAG WINDOW_LEAD WINDOW_FIRST_VALUE WINDOW_LAST_VALUE WINDOW_NTH_VALUE",
        "ORDER_MODIFIER LIMIT_MODIFIER DISTINCT_MODIFIER ORDER_DEFAULT ASCENDING DESCENDING");

    /// <summary>
    /// Functions and operators that DuckDB and PostgreSQL 15 share, by the names that DuckDB's parser gives them, that read
    /// nothing and depend on no clock.
    /// </summary>
    public static readonly IReadOnlySet<string> Functions = Set(
        "count count_star sum min max avg string_agg quantile_cont quantile_disc mode bool_and bool_or",
        "stddev_samp stddev_pop var_samp var_pop corr covar_pop covar_samp regr_slope regr_intercept",
        "row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value",
        "+ - * / % || abs ceil ceiling floor round trunc sqrt exp ln power pow sign mod greatest least",
        "lower upper length char_length left right substring substr trim ltrim rtrim replace lpad rpad position strpos",
        "starts_with concat concat_ws split_part nullif ~~ !~~ ~~* !~~* like_escape not_like_escape",
        "date_part date_trunc to_years to_months to_days to_hours to_minutes to_seconds");

    /// <summary>Cast targets that both engines have under one name.</summary>
    public static readonly IReadOnlySet<string> CastTypes = Set(
        "INTEGER SMALLINT BIGINT DECIMAL DOUBLE FLOAT VARCHAR DATE TIMESTAMP TIME BOOLEAN");

    /// <summary>Names that look like columns and are not: the clock and the session.</summary>
    public static readonly IReadOnlySet<string> SessionValues = Set(
        "current_date current_time current_timestamp localtime localtimestamp now today user current_user session_user",
        "current_role current_schema current_catalog current_database rowid");

    /// <summary>Properties of the nodes that hold tables; any other (samples, time travel, catalogs) is refused.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Properties = new Dictionary<string, IReadOnlySet<string>>
    {
        ["BASE_TABLE"] = Set("type alias query_location schema_name table_name column_name_alias"),
        ["JOIN"] = Set("type alias query_location left right condition join_type ref_type using_columns delim_flipped"),
        ["SELECT_NODE"] = Set(
            "type select_list from_table where_clause group_expressions group_sets aggregate_handling having cte_map modifiers"),
        ["STAR"] = Set("type class query_location relation_name columns alias"),
    };

    private static HashSet<string> Set(params string[] words) => [.. words.SelectMany(line => line.Split(' '))];
}
