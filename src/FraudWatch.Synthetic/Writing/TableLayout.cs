namespace FraudWatch.Synthetic.Writing;

/// <summary>File names and headers, in national column names.</summary>
internal static class TableLayout
{
    private static readonly Dictionary<CityTable, (string File, string Header)> Layouts = new()
    {
        [CityTable.Persons] = ("psn_info_b", "psn_no,psn_name,gend,brdy,psn_cert_type,certno,tel,mob,live_admdvs,live_addr,surv_stas,vali_flag,updt_time"),
        [CityTable.Enrolments] = ("psn_insu_d", "psn_insu_rlts_id,psn_no,insutype,crt_insu_date,paus_insu_date,psn_insu_stas,psn_type,emp_no,insu_admdvs,poolarea_no,updt_time"),
        [CityTable.Encounters] = ("mdtrt_d", "mdtrt_id,medins_setl_id,psn_no,psn_insu_rlts_id,psn_name,psn_cert_type,certno,gend,brdy,age,tel,addr,insutype,psn_type,nwb_flag,insu_admdvs,emp_no,emp_name,pay_loc,fixmedins_code,fixmedins_name,hosp_lv,fix_blng_admdvs,begntime,endtime,mdtrt_cert_type,med_type,ars_year_ipt_flag,pre_pay_flag,year,refl_old_mdtrt_id,ipt_otp_no,medrcdno,chfpdr_code,chfpdr_name,adm_dept_codg,adm_dept_name,adm_bed,traf_dept_flag,dscg_dept_codg,dscg_dept_name,dscg_bed,dscg_maindiag_code,dscg_maindiag_name,otp_diag_info,dscg_way,inhosp_stas,die_date,matn_type,vali_flag,crte_time,updt_time,poolarea_no"),
        [CityTable.Settlements] = ("setl_d", "setl_id,medins_setl_id,mdtrt_id,init_setl_id,psn_no,psn_insu_rlts_id,psn_name,psn_cert_type,certno,gend,brdy,age,insutype,psn_type,cvlserv_flag,nwb_flag,insu_admdvs,emp_no,emp_name,pay_loc,fixmedins_code,fixmedins_name,hosp_lv,fix_blng_admdvs,begndate,enddate,setl_time,mdtrt_cert_type,mdtrt_cert_no,med_type,setl_type,clr_type,medfee_sumamt,fulamt_ownpay_amt,overlmt_selfpay,preselfpay_amt,inscp_amt,dedc_std,crt_dedc,act_pay_dedc,hifp_pay,pool_prop_selfpay,fund_pay_sumamt,psn_pay,acct_pay,cash_payamt,refd_setl_flag,cal_ipt_cnt,year,invono,vali_flag,crte_time,updt_time,poolarea_no,mid_setl_flag,acct_used_flag,bydise_setl_payamt,ipt_otp_no,out_flag,ec_chnl"),
        [CityTable.FeeLines] = ("fee_list_d", "bkkp_sn,mdtrt_id,fee_ocur_time,setl_id,rx_drord_no,fixmedins_code,psn_no,insu_admdvs,med_type,cnt,pric,det_item_fee_sumamt,selfpay_prop,fulamt_ownpay_amt,overlmt_selfpay,preselfpay_amt,inscp_amt,chrgitm_lv,hilist_code,hilist_name,list_type,med_list_codg,medins_list_codg,medins_list_name,med_chrgitm_type,bilg_dept_codg,bilg_dept_name,bilg_dr_code,bilg_dr_name,etip_flag,etip_hosp_code,dscg_tkdrug_flag,matn_fee_flag,prd_days,rx_circ_flag,dise_codg,init_feedetl_sn,tcmdrug_used_way,hi_nego_drug_flag,prcu_drug_flag,sin_dos_dscr,used_frqu_dscr,drug_trac_codg,vali_flag,crte_time,updt_time"),
        [CityTable.Diagnoses] = ("setl_list_diag_d", "setl_list_diag_id,setl_id,mdtrt_id,psn_no,diag_type,maindiag_flag,diag_code,diag_name,adm_cond_type,vali_flag,updt_time"),
        [CityTable.Operations] = ("setl_list_oprn_d", "setl_list_oprn_id,setl_id,psn_no,mdtrt_id,main_oprn_flag,oprn_oprt_name,oprn_oprt_code,oprn_oprt_date,oper_dr_name,oper_dr_code,anst_way,anst_dr_name,anst_dr_code,anst_begntime,anst_endtime,oprn_oprt_begntime,oprn_oprt_endtime,vali_flag,updt_time"),
        [CityTable.SettlementLists] = ("setl_list_d", "setl_id,mdtrt_id,psn_no,fixmedins_code,hi_paymtd,ipt_med_type,adm_way,act_ipt_days,dscg_way,acp_optins_code,days_rinp_flag_31,days_rinp_pup_31,gend,brdy,age,adm_time,adm_caty,dscg_time,dscg_caty,diag_code_cnt,oprn_oprt_code_cnt,spga_nurscare_days,lv1_nurscare_days,scd_nurscare_days,lv3_nurscare_days,chfpdr_code,chfpdr_name,vali_flag,updt_time"),
        [CityTable.WardChecks] = ("ward_check_d", "mdtrt_id,check_time,present,checker,checker2,leave_approved"),
        [CityTable.IdentityChecks] = ("identity_check_d", "mdtrt_id,check_time,person_match,certificate_match,card_match"),
        [CityTable.ChronicRegistrations] = ("opsp_reg_evt_c", "evtsn,psn_no,psn_insu_rlts_id,insutype,opsp_dise_code,opsp_dise_name,insu_admdvs,begndate,enddate,vali_flag,updt_time"),
        [CityTable.AwayFilings] = ("out_appy_evt_c", "evtsn,psn_no,psn_insu_rlts_id,insutype,insu_admdvs,rloc_admdvs,rloc_rea,begndate,enddate,vali_flag,updt_time"),
        [CityTable.Orders] = ("drord_exe_d", "mdtrt_id,drord_no,med_list_codg,psn_no,fixmedins_code,medins_list_name,drord_begntime,drord_cnt,exe_time,exe_cnt,exe_stas,vali_flag,updt_time"),
        [CityTable.CareServices] = ("care_service_d", "service_no,psn_no,fixmedins_code,carer_no,service_place,service_begntime,service_endtime,service_name,service_amt,care_fund_pay,vali_flag,updt_time"),
        [CityTable.MaternityAllowances] = ("maternity_allowance_d", "allowance_no,psn_no,emp_no,emp_psncnt,insured_from,insured_to,birth_date,wage_base,prior_base,allowance_amt,pay_date,vali_flag,updt_time"),
        [CityTable.ManualClaims] = ("manual_claim_d", "claim_no,psn_no,fixmedins_name,invoice_code,invoice_no,invoice_date,begndate,enddate,invoice_amt,inscp_amt,fund_pay_sumamt,bankacct,agnter_tel,receive_date,vali_flag,updt_time"),
        [CityTable.Purchases] = ("purcinfo", "fixmedins_code,med_list_codg,fixmedins_hilist_id,fixmedins_hilist_name,fixmedins_bchno,manu_lotnum,rx_flag,spler_name,finl_trns_pric,purc_retn_cnt,purc_invo_no,purc_retn_stoin_time,prod_retn_flag,drug_trac_codg,updt_time"),
        [CityTable.Sales] = ("selinfo", "fixmedins_code,med_list_codg,fixmedins_hilist_id,fixmedins_hilist_name,manu_lotnum,rx_flag,trdn_flag,finl_trns_pric,rxno,prsc_dr_certno,prsc_dr_name,setl_id,mdtrt_id,bkkp_sn,psn_no,drug_trac_codg,sel_retn_cnt,sel_retn_time,mdtrt_setl_type,medins_prod_sel_no,updt_time"),
        [CityTable.Stock] = ("invinfo", "fixmedins_code,med_list_codg,fixmedins_hilist_id,fixmedins_hilist_name,fixmedins_bchno,manu_lotnum,rx_flag,invdate,inv_cnt,pric,updt_time"),
        [CityTable.FundAccounts] = ("fund_account_d", "admdvs,insutype,acct_month,income_amt,pay_amt,balance_amt,vali_flag,updt_time"),
        [CityTable.Truth] = ("truth", "scheme,rule_ids,fixmedins_code,psn_no,mdtrt_id,setl_id,bkkp_sn,occurred_on"),
    };

    public static string File(CityTable table) => Layouts[table].File + ".csv";

    public static string Header(CityTable table) => Layouts[table].Header;
}
